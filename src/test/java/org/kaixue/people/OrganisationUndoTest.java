package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.refused;

import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.SheetsOf;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A class or a school that was imported and has people since is not taken back from under them. */
@DatabaseTest
class OrganisationUndoTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CareFixture fixture;

    @Autowired
    private RosterEditor editor;

    @Autowired
    private Classes classes;

    @Autowired
    private Units units;

    @Autowired
    private Rows rows;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId county;

    @BeforeEach
    void a_county() {
        fixture.prefecture();
        county = fixture.aCounty();
        signedIn.as(Role.ADMINISTRATOR, fixture.prefecture());
    }

    private PersonId enter(UnitId school, ClassId clazz) {
        return SystemWork.as("test", () -> editor.add(school, PersonDraft.of(PersonKind.PUPIL, clazz, "P1", "某人")));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void an_imported_class_with_a_pupil_stays_and_goes_when_he_is_gone() {
        UnitId school = fixture.aSchool(county).withCode("A").entered();
        int before = count("school_class");
        SheetsOf sheets = new SheetsOf(beans, "classes");
        ImportId id = sheets.imports("学校,年级,班级,学生数,住校生,统计日期\nA,一,9,40,,\n");
        ClassId clazz = SystemWork.as("test", () -> classes.rows(school, fixture.term()).stream()
                .max(Comparator.comparing(ClassRow::number))
                .orElseThrow()
                .id());
        PersonId pupil = enter(school, clazz);

        assertThatThrownBy(() -> sheets.undoes(id)).satisfies(refused("organisation.import.class.in-use"));
        assertThat(count("school_class")).isEqualTo(before + 1);
        assertThat(count("person")).isEqualTo(1);

        SystemWork.run("test", () -> editor.leave(pupil));
        assertThatThrownBy(() -> sheets.undoes(id))
                .as("who left is still kept")
                .satisfies(refused("organisation.import.class.in-use"));
        rows.write("delete from person");
        sheets.undoes(id);
        assertThat(count("school_class")).isEqualTo(before);
    }

    @Test
    void an_imported_school_with_a_pupil_stays_whole() {
        SheetsOf sheets = new SheetsOf(beans, "schools");
        ImportId id = sheets.imports("县市,学校代码,学校名称,办学类型,是否寄宿,所属中心校,校医,教职工人数\n"
                + units.tree().get(county).name().zh() + ",N1,新学校,小学,否,,,12\n");
        UnitId school = units.tree().all().stream()
                .filter(node -> node.kind() == UnitKind.SCHOOL)
                .findFirst()
                .orElseThrow()
                .id();
        SystemWork.run("test", () -> editor.add(school, PersonDraft.of(PersonKind.STAFF, null, "T1", "某人")));

        assertThatThrownBy(() -> sheets.undoes(id)).satisfies(refused("organisation.import.in-use"));
        assertThat(units.tree().get(school)).isNotNull();
        assertThat(count("school")).isEqualTo(1);
        assertThat(count("person")).isEqualTo(1);
    }
}
