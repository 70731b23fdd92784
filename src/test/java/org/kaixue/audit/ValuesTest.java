package org.kaixue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void values_are_kept_by_name_without_those_that_are_not_set() {
        assertThat(Values.named("name", "甲校", "leader", null, "seats", 300, "note", " "))
                .isEqualTo("name=甲校; seats=300");
    }

    @Test
    void a_typed_text_cannot_pass_for_another_value() {
        assertThat(Values.named("note", "修理; state=IN_USE", "seats", 1)).isEqualTo("note=修理, state=IN_USE; seats=1");
    }
}
