package org.kaixue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {

    private final Item mask = Items.of(DefaultItem.MASK);

    @ParameterizedTest
    @ValueSource(strings = {"MASK", "mask", "as", "ＭＡＳＫ", "ｍａｓｋ", " mask ", "口罩", "罩", "Mask"})
    void a_part_of_its_code_or_of_a_name_finds_an_item_in_any_case_and_width(String typed) {
        assertThat(mask.answersTo(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASKS!", "手套", "口 罩", "84"})
    void anything_else_does_not(String typed) {
        assertThat(mask.answersTo(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask", "ＭＡＳＫ", "口罩"})
    void the_whole_code_or_name_is_what_it_is_called(String typed) {
        assertThat(mask.isCalled(typed)).isTrue();
        assertThat(Items.of(DefaultItem.SURGICAL_MASK).isCalled(typed)).isFalse();
    }
}
