package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.isolation.ClusterRule.Found;
import org.kaixue.isolation.ClusterRule.Sighting;
import org.kaixue.organisation.ClassId;

/** When cases are a cluster. */
class ClusterRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final ClassId OTHER_CLASS = new ClassId(new UUID(1, 2));
    private static final Illness ONE = Illness.values()[0];
    private static final Illness ANOTHER = Illness.values()[1];
    private static final String ROOM = "203";

    private final ClusterRule rule = new ClusterRule(3, 5);
    private final List<Sighting> sightings = new ArrayList<>();

    private ClusterRuleTest ill(
            int times, int daysAgo, Illness illness, @Nullable ClassId clazz, @Nullable String room) {
        sightings.addAll(Collections.nCopies(times, new Sighting(TODAY.minusDays(daysAgo), illness, clazz, room)));
        return this;
    }

    private List<Found> found() {
        return rule.find(sightings, TODAY);
    }

    @Test
    void three_alike_in_a_class_on_a_day_are_one_and_two_are_none() {
        assertThat(ill(2, 0, ONE, CLASS, null).found()).isEmpty();
        assertThat(ill(1, 0, ONE, CLASS, null).found())
                .extracting(one -> one.place().kind(), Found::count, Found::days, Found::first)
                .containsExactly(tuple(ClusterKind.CLASS, 3, 1, TODAY));
    }

    @Test
    void three_in_a_dormitory_are_one_though_they_are_of_three_classes() {
        ill(1, 0, ONE, CLASS, ROOM).ill(1, 0, ONE, OTHER_CLASS, ROOM).ill(1, 0, ONE, null, ROOM);
        assertThat(found())
                .extracting(one -> one.place().kind(), one -> one.place().dormitory())
                .containsExactly(tuple(ClusterKind.DORMITORY, ROOM));
    }

    @Test
    void five_within_three_days_are_one_and_four_are_none() {
        assertThat(ill(2, 2, ONE, CLASS, null).ill(2, 1, ONE, CLASS, null).found())
                .isEmpty();
        assertThat(ill(1, 0, ONE, CLASS, null).found())
                .extracting(Found::count, Found::days, Found::first)
                .containsExactly(tuple(5, 3, TODAY.minusDays(2)));
    }

    @Test
    void different_illnesses_and_different_classes_make_none() {
        ill(2, 0, ONE, CLASS, null).ill(1, 0, ANOTHER, CLASS, null).ill(1, 0, ONE, OTHER_CLASS, null);
        assertThat(found()).isEmpty();
    }

    @Test
    void days_farther_apart_than_three_make_none() {
        ill(2, 3, ONE, CLASS, null).ill(1, 1, ONE, CLASS, null).ill(2, 0, ONE, CLASS, null);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_longer_ago_than_its_span_reaches_is_none_any_more() {
        assertThat(ill(3, 2, ONE, CLASS, null).found()).hasSize(1);
        sightings.clear();
        assertThat(ill(3, 3, ONE, CLASS, null).found()).isEmpty();
    }

    @Test
    void of_one_place_the_largest_is_told() {
        ill(3, 2, ONE, CLASS, null).ill(4, 0, ONE, CLASS, null);
        assertThat(found()).extracting(Found::count, Found::days).containsExactly(tuple(7, 3));
    }

    @Test
    void staff_without_class_and_dormitory_make_none() {
        assertThat(ill(9, 0, ONE, null, null).found()).isEmpty();
    }

    @Test
    void thresholds_are_those_that_are_set() {
        ill(2, 0, ONE, CLASS, null);
        assertThat(new ClusterRule(2, 5).find(sightings, TODAY)).hasSize(1);
    }
}
