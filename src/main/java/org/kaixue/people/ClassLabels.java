package org.kaixue.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Texts;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the classes of a school are called this year. */
@Component
class ClassLabels {

    private final JdbcClient jdbc;
    private final Terms terms;
    private final BusinessClock clock;
    private final Texts texts;

    ClassLabels(JdbcClient jdbc, Terms terms, BusinessClock clock, Texts texts) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
        this.texts = texts;
    }

    /** A class with its name; taught: begun, not graduated and not closed. */
    record Label(ClassId id, Stage stage, int grade, int number, Bilingual name, boolean taught) {}

    /** All classes that the school ever had, those of the youngest first. */
    Map<ClassId, Label> of(UnitId school) {
        return of(List.of(school));
    }

    Map<ClassId, Label> of(Collection<UnitId> schools) {
        int year = terms.schoolYear();
        Map<ClassId, Label> labels = new LinkedHashMap<>();
        for (List<byte[]> some : Ids.parts(schools.stream().map(UnitId::value).toList())) {
            jdbc.sql("""
                            select id, stage, entry_year, number, closed_on is not null and closed_on <= :today
                            from school_class where school_id in (:schools) order by entry_year desc, number""").param("schools", some).param("today", clock.today()).query((RowCallbackHandler) row -> {
                Stage stage = Stage.valueOf(row.getString(2));
                int entryYear = row.getInt(3);
                ClassId id = new ClassId(Ids.read(row.getBytes(1)));
                boolean taught = stage.teaches(entryYear, year) && !row.getBoolean(5);
                labels.put(id, label(id, stage, stage.grade(entryYear, year), row.getInt(4), taught));
            });
        }
        return labels;
    }

    Label label(ClassId id, Stage stage, int grade, int number, boolean taught) {
        return new Label(
                id,
                stage,
                grade,
                number,
                new Bilingual(
                        name(stage, grade, number, Locale.SIMPLIFIED_CHINESE),
                        name(stage, grade, number, Locale.ENGLISH)),
                taught);
    }

    private String name(Stage stage, int grade, int number, Locale locale) {
        return texts.getTranslation(
                "organisation.class.name",
                locale,
                texts.getTranslation("organisation.stage." + stage.name(), locale),
                grade,
                number);
    }
}
