package org.kaixue.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.trail.Difference.Line;

class DifferenceTest {

    @Test
    void values_stand_side_by_side_by_their_names_and_only_some_changed() {
        Difference difference = Difference.of("item=MASK; rate=2; to=2026-12-31", "item=MASK; rate=3; stage=JUNIOR");
        assertThat(difference.lines())
                .containsExactly(
                        new Line("item", "MASK", "MASK"),
                        new Line("rate", "2", "3"),
                        new Line("stage", null, "JUNIOR"),
                        new Line("to", "2026-12-31", null));
        assertThat(difference.changes()).extracting(Line::name).containsExactly("rate", "stage", "to");
    }

    @Test
    void a_new_record_stands_on_one_side_and_so_does_one_that_is_gone() {
        assertThat(Difference.of(null, "name=甲").bothSides()).isFalse();
        assertThat(Difference.of("name=甲", null).bothSides()).isFalse();
        assertThat(Difference.of("name=甲", "name=乙").bothSides()).isTrue();
    }

    @Test
    void a_text_without_names_is_compared_part_by_part() {
        assertThat(Difference.of("officer; PRINCIPAL 甲校", "officer; LOGISTICS 甲校")
                        .changes())
                .containsExactly(new Line("", null, "LOGISTICS 甲校"), new Line("", "PRINCIPAL 甲校", null));
    }

    @Test
    void a_value_may_hold_the_sign_that_follows_names() {
        assertThat(Difference.of(null, "note=A=B").lines()).containsExactly(new Line("note", null, "A=B"));
    }

    @Test
    void nothing_changed_is_nothing_told() {
        assertThat(Difference.of("rate=2", "rate=2").changes()).isEmpty();
        assertThat(Difference.of(null, null).lines()).isEmpty();
    }
}
