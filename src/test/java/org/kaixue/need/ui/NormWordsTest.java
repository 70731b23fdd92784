package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.COUNTY;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.TODAY;
import static org.kaixue.need.ui.Supplies.TREE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;
import org.kaixue.need.NormId;

class NormWordsTest {

    private final NormWords norms = new NormWords(Supplies.chinese(), TREE);

    @Test
    void a_rate_stands_with_its_unit_and_a_share_as_percent() {
        assertThat(norms.rate(norm(NormDriver.PUPIL_DAY, "1.400000", null), MASK))
                .isEqualTo("1.4 只");
        assertThat(norms.rate(norm(NormDriver.EMERGENCY_SHARE, "0.1", null), MASK))
                .isEqualTo("10%");
    }

    @Test
    void a_scope_names_what_narrows_it() {
        assertThat(norms.scope(null, null, null, null)).isEqualTo("全部学校");
        assertThat(norms.scope(COUNTY.id(), null, true, null)).isEqualTo("牧云县 · 寄宿制");
    }

    @Test
    void a_norm_is_in_force_coming_or_ended() {
        Norm norm = norm(NormDriver.CLASS, "1", TODAY.plusDays(5));

        assertThat(NormWords.state(norm, TODAY)).isEqualTo(NormWords.State.NOW);
        assertThat(NormWords.state(norm, TODAY.minusDays(31))).isEqualTo(NormWords.State.COMING);
        assertThat(NormWords.state(norm, TODAY.plusDays(6))).isEqualTo(NormWords.State.ENDED);
    }

    @Test
    void a_validity_without_an_end_says_since_when() {
        assertThat(norms.validity(norm(NormDriver.CLASS, "1", null))).isEqualTo("2026年10月24日起");
        assertThat(norms.validity(norm(NormDriver.CLASS, "1", TODAY))).isEqualTo("2026年10月24日至2026年11月23日");
    }

    private static Norm norm(NormDriver driver, String rate, @Nullable LocalDate last) {
        return new Norm(
                new NormId(Ids.next()),
                MASK.id(),
                driver,
                new BigDecimal(rate),
                driver.daily() ? 14 : null,
                null,
                null,
                null,
                null,
                TODAY.minusDays(30),
                last,
                new Bilingual("指南", "guide"),
                0);
    }
}
