package org.kaixue.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.PageTest;
import org.kaixue.trail.Difference.Line;
import org.springframework.beans.factory.annotation.Autowired;

class ValueWordsTest extends PageTest {

    @Autowired
    private TrailDesk desk;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private OrganisationFixtures organisation;

    @BeforeEach
    void the_products_items_are_there() {
        SystemWork.run("test", items::install);
        organisation.prefecture();
    }

    @Test
    void values_are_said_as_the_reader_says_them() {
        assertThat(inChinese("stage", "JUNIOR")).isEqualTo("初中");
        assertThat(inChinese("driver", "PUPIL_DAY")).isEqualTo("每名学生每天");
        assertThat(inChinese("item", "MASK")).isEqualTo("口罩");
        assertThat(inChinese("from", "2026-11-23")).isEqualTo("2026年11月23日");
        assertThat(inChinese("boarding", "true")).isEqualTo("是");
        assertThat(inChinese("weekdays", "MONDAY, FRIDAY")).isEqualTo("周一, 周五");
        assertThat(inChinese("lines", "MASK +2000 pcs lot 0190, GONE -1 pcs")).isEqualTo("口罩 +2,000只, GONE -1 pcs");
    }

    @Test
    void a_role_is_called_as_the_reader_calls_it() {
        String term = organisation.term().code();

        assertThat(inChinese("", "DOCTOR 第一小学")).isEqualTo("校医 第一小学");
        assertThat(inChinese("", "DOCTOR 第一小学, until 2026-12-31")).isEqualTo("校医 第一小学（至 2026年12月31日）");
        assertThat(inChinese("", "DOCTOR 第一小学, term " + term))
                .isEqualTo("校医 第一小学（至 " + organisation.term().name().zh() + "）");
        assertThat(inChinese("", "JANITOR 第一小学")).isEqualTo("JANITOR 第一小学");
        assertThat(inChinese("", "admin")).isEqualTo("admin");
    }

    @Test
    void what_nobody_knows_any_more_is_said_as_it_was_kept() {
        assertThat(inChinese("stage", "COLLEGE")).isEqualTo("COLLEGE");
        assertThat(inChinese("item", "GONE")).isEqualTo("GONE");
        assertThat(inChinese("note", "2026-13-45")).isEqualTo("2026-13-45");
        assertThat(words().name("colour")).isEqualTo("colour");
    }

    @Test
    void what_was_not_set_is_a_dash() {
        assertThat(words().value(new Line("note", null, "x"), null)).isEqualTo("—");
    }

    private ValueWords words() {
        return desk.words(Locale.SIMPLIFIED_CHINESE).values();
    }

    private String inChinese(String name, String value) {
        return words().value(new Line(name, value, null), value);
    }
}
