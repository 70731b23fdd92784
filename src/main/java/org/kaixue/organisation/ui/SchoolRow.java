package org.kaixue.organisation.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Post;
import org.kaixue.organisation.PostsRow;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitNode;

/**
 * A school in a list, with what it has not entered yet.
 *
 * @param posts who is named for it; null where that is not shown
 */
record SchoolRow(
        UnitNode school,
        UnitNode county,
        SchoolFacts facts,
        @Nullable PostsRow posts) {

    /** The kinds without which needs and plans cannot be told; a school without one says so. */
    private static final Set<FacilityKind> NEEDED =
            EnumSet.of(FacilityKind.GATE, FacilityKind.CANTEEN, FacilityKind.CLINIC, FacilityKind.ISOLATION_ROOM);

    private static final List<Gap> GAPS = List.of(
            new Gap("profile", SchoolRow::withoutCleaning),
            new Gap("headcounts", SchoolRow::withoutHeadcounts),
            new Gap("facilities", SchoolRow::withoutFacilities),
            new Gap("opening", SchoolRow::withoutOpening));

    int pupils() {
        return facts.stages().stream().mapToInt(StageFacts::pupils).sum();
    }

    int boarders() {
        return facts.stages().stream().mapToInt(StageFacts::boarders).sum();
    }

    int classes() {
        return facts.stages().stream().mapToInt(StageFacts::classes).sum();
    }

    /** The first day on which one of its stages opens; null where none is set. */
    @Nullable
    LocalDate opening() {
        return facts.stages().stream()
                .map(StageFacts::openingDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The posts for which nobody is named. */
    List<Post> openPosts() {
        return posts == null ? List.of() : posts.open();
    }

    @Nullable
    String holder(Post post) {
        return posts == null ? null : posts.holder(post);
    }

    /** What is missing, as the tab on which it is entered, each once. */
    List<String> gaps() {
        return GAPS.stream().filter(gap -> gap.open().test(this)).map(Gap::tab).toList();
    }

    private boolean withoutCleaning() {
        return facts.areaCleaned() == null || facts.cleaners() == null;
    }

    private boolean withoutHeadcounts() {
        return facts.staff() == null
                || classes() == 0
                || facts.stages().stream().anyMatch(stage -> stage.classesWithoutHeadcount() > 0);
    }

    private boolean withoutFacilities() {
        return NEEDED.stream().anyMatch(kind -> facts.count(kind) == null);
    }

    private boolean withoutOpening() {
        return facts.stages().stream().anyMatch(stage -> stage.openingDay() == null);
    }

    private record Gap(String tab, Predicate<SchoolRow> open) {}
}
