package org.kaixue.demo;

import java.util.List;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;

/**
 * An invented school, before it is entered.
 *
 * @param number 1 to 400 over the whole prefecture; role codes such as 校长-0137 are made from it
 * @param gates entrances; 0 where the school has not entered any (a planted gap)
 */
record DemoSchool(
        int number,
        String code,
        Bilingual name,
        String countyCode,
        SchoolType type,
        boolean boarding,
        int staff,
        int gates,
        int canteens,
        int isolationRooms,
        int areaCleaned,
        int cleaners,
        List<DemoClass> classes) {

    record DemoClass(Stage stage, int grade, int number, int pupils, int boarders) {}

    int pupils() {
        return classes.stream().mapToInt(DemoClass::pupils).sum();
    }
}
