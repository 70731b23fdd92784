package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.SheetsOf;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import of schools can be taken back although the watch has judged them meanwhile, which it does within seconds. */
@DatabaseTest
class UndoneSchoolsTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ReadinessFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void schools_that_were_judged_go_again() {
        fixture.list();
        organisation.aCounty("C7", "七县", "County Seven");
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
        SheetsOf sheets = new SheetsOf(beans, "schools");
        ImportId id = sheets.imports("县市,学校代码,学校名称,办学类型,是否寄宿,所属中心校,校医,教职工人数\n七县,N1,新学校,小学,否,,,12\n");
        fixture.judged();
        assertThat(count("readiness_fact")).as("judged").isPositive();

        sheets.undoes(id);

        assertThat(count("school")).isZero();
        assertThat(count("readiness_fact")).isZero();
        assertThat(count("readiness_standing")).isZero();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
