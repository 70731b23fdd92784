package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.SheetRow;

/** Understands a row of a sheet of classes. */
class ClassRowReader {

    private static final int LONGEST = 40;

    private final SchoolNames schools;
    private final Cells cells;
    private final SchoolWords words;
    private final ClassNaming naming;
    private final LocalDate today;
    private final ToIntFunction<Optional<LocalDate>> schoolYear;

    /**
     * Knows the schools that the person may write.
     *
     * @param schoolYear the school year of a day, or, without one, of the term that is on
     */
    ClassRowReader(
            Collection<UnitNode> schools,
            Cells cells,
            SchoolWords words,
            ClassNaming naming,
            LocalDate today,
            ToIntFunction<Optional<LocalDate>> schoolYear) {
        this.schools = new SchoolNames(schools);
        this.cells = cells;
        this.words = words;
        this.naming = naming;
        this.today = today;
        this.schoolYear = schoolYear;
    }

    /**
     * What a row says.
     *
     * @param boarders null where the row does not say
     */
    record Read(
            ClassKey key,
            LocalDate from,
            int pupils,
            @Nullable Integer boarders) {}

    Read read(SheetRow row) {
        UnitNode school = schools.find(row);
        SchoolType type = school.type();
        if (type == null) {
            throw RuleViolation.at("school", "organisation.import.school-unknown", row.text("school"));
        }
        Optional<LocalDate> day = row.date("from");
        LocalDate from = day.orElse(today);
        OrganisationRules.fromDate(from, today);
        ClassKey key = key(row, school, type, schoolYear.applyAsInt(day));
        int pupils = cells.count(row, "pupils").orElseThrow(() -> RuleViolation.at("pupils", "intake.cell.missing"));
        Integer boarders = cells.count(row, "boarders").orElse(null);
        OrganisationRules.headcount(pupils, boarders == null ? 0 : boarders);
        return new Read(key, from, pupils, boarders);
    }

    private ClassKey key(SheetRow row, UnitNode school, SchoolType type, int year) {
        ClassNaming.Parts parts = naming.parts("number", Cells.required(row, "number", LONGEST));
        String stage = row.text("stage");
        List<Stage> stages = stage.isEmpty() ? type.stages() : List.of(words.stage("stage", stage));
        String grade = row.text("grade", LONGEST).isEmpty() ? parts.grade() : row.text("grade");
        if (grade.isEmpty()) {
            throw RuleViolation.at("grade", "intake.cell.missing");
        }
        ClassNaming.Grade found = naming.grade("grade", grade, stages, year);
        int entryYear = year - found.grade() + 1;
        OrganisationRules.schoolClass(type, found.stage(), entryYear, parts.number(), today);
        return new ClassKey(school.id(), found.stage(), entryYear, parts.number());
    }
}
