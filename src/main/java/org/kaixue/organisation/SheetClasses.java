package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.intake.Cells;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the schools and classes that the rows of other rooms' sheets name, as the organisation's own sheets do. */
@Component
public class SheetClasses {

    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final Vocabulary words;

    SheetClasses(
            Units units, Jurisdiction jurisdiction, Terms terms, BusinessClock clock, JdbcClient jdbc, Texts texts) {
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.clock = clock;
        this.jdbc = jdbc;
        this.words = new Vocabulary(texts);
    }

    /** The schools over which the signed-in person has the permission, and their classes that are not closed. */
    public Known known(Permission permission) {
        List<UnitNode> schools = units.tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL && jurisdiction.may(permission, unit.id()))
                .toList();
        Map<ClassKey, ClassId> classes = new HashMap<>();
        for (List<byte[]> some :
                Ids.parts(schools.stream().map(school -> school.id().value()).toList())) {
            jdbc.sql("select school_id, stage, entry_year, number, id from school_class"
                            + " where school_id in (:schools) and (closed_on is null or closed_on > :today)")
                    .param("schools", some)
                    .param("today", clock.today())
                    .query((RowCallbackHandler) row -> classes.put(
                            new ClassKey(
                                    new UnitId(Ids.read(row.getBytes(1))),
                                    Stage.valueOf(row.getString(2)),
                                    row.getInt(3),
                                    row.getInt(4)),
                            new ClassId(Ids.read(row.getBytes(5)))));
        }
        return new Known(
                new SchoolNames(schools), classes, new ClassNaming(words, new Cells(words)), terms.schoolYear());
    }

    /** What a sheet may name. A class is understood once, however many rows name it. */
    public static final class Known {

        private static final String COLUMN = "clazz";

        private final SchoolNames schools;
        private final Map<ClassKey, ClassId> classes;
        private final ClassNaming naming;
        private final int schoolYear;
        private final Map<Named, Understood> understood = new HashMap<>();

        Known(SchoolNames schools, Map<ClassKey, ClassId> classes, ClassNaming naming, int schoolYear) {
            this.schools = schools;
            this.classes = classes;
            this.naming = naming;
            this.schoolYear = schoolYear;
        }

        private record Named(UnitId school, String grade, String text) {}

        private record Understood(
                @Nullable ClassId clazz, @Nullable RuleViolation refusal) {}

        /** The school in the row's column {@code school}, else that of the sheet, else the only one there is. */
        public UnitNode school(SheetRow row) {
            return schools.find(row);
        }

        /**
         * The class that a row's column {@code clazz} names; refused there if the school has no such class.
         *
         * @param grade what a column {@code grade} says; empty where the class says it itself
         */
        public ClassId clazz(UnitNode school, String grade, String text) {
            Understood found = understood.computeIfAbsent(
                    new Named(school.id(), grade, text), named -> understand(school, grade, text));
            if (found.refusal() != null) {
                throw found.refusal();
            }
            return Optional.ofNullable(found.clazz()).orElseThrow();
        }

        private Understood understand(UnitNode school, String grade, String text) {
            try {
                ClassNaming.Parts parts = naming.parts(COLUMN, text);
                List<Stage> stages = school.type() == null
                        ? List.of()
                        : new ArrayList<>(school.type().stages());
                String said = grade.isEmpty() ? parts.grade() : grade;
                if (said.isEmpty()) {
                    throw RuleViolation.at(COLUMN, "organisation.import.class-unknown", text);
                }
                ClassNaming.Grade found = naming.grade(grade.isEmpty() ? COLUMN : "grade", said, stages, schoolYear);
                ClassId clazz = classes.get(
                        new ClassKey(school.id(), found.stage(), schoolYear - found.grade() + 1, parts.number()));
                if (clazz == null) {
                    throw RuleViolation.at(COLUMN, "organisation.import.class-unknown", text);
                }
                return new Understood(clazz, null);
            } catch (RuleViolation refusal) {
                return new Understood(null, refusal);
            }
        }
    }
}
