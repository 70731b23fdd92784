package org.kaixue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.SchoolType;

class DemoPrefectureTest {

    private final List<DemoSchool> schools = DemoPrefecture.schools();

    @Test
    void has_the_schools_pupils_and_staff_of_the_published_plan() {
        assertThat(schools).hasSize(400);
        assertThat(schools.stream().mapToInt(DemoSchool::pupils).sum()).isEqualTo(108_460);
        assertThat(schools.stream().mapToInt(DemoSchool::staff).sum()).isBetween(10_165, 10_165 + 60);
        assertThat(schools.stream().mapToInt(s -> s.classes().size()).sum()).isBetween(2_700, 3_000);
        assertThat(schools.stream().filter(s -> s.type() == SchoolType.SENIOR)).hasSize(12);
    }

    @Test
    void names_and_codes_are_unique() {
        assertThat(schools).extracting(DemoSchool::code).doesNotHaveDuplicates();
        assertThat(schools).extracting(s -> s.name().zh()).doesNotHaveDuplicates();
        assertThat(schools).extracting(s -> s.name().en()).doesNotHaveDuplicates();
    }

    @Test
    void about_44_percent_of_the_pupils_board() {
        int boarders = schools.stream()
                .flatMap(s -> s.classes().stream())
                .mapToInt(DemoSchool.DemoClass::boarders)
                .sum();
        assertThat(boarders / 108_460.0).isBetween(0.42, 0.46);
    }

    @Test
    void seven_schools_have_not_entered_their_gates() {
        assertThat(schools.stream().filter(s -> s.gates() == 0)).hasSize(7);
    }

    @Test
    void is_the_same_each_time_it_is_drawn() {
        assertThat(DemoPrefecture.schools()).isEqualTo(schools);
    }
}
