package org.kaixue.preparedness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.RuleViolation;

/** What a plan must have before it is submitted. */
final class SubmissionCheck {

    private SubmissionCheck() {}

    /** What it lacks, each as the sentence that refuses it. */
    static List<RuleViolation> missing(
            PlanVersion plan, List<PlanSection> sections, List<PostDraft> posts, LocalDate today) {
        List<RuleViolation> missing = new ArrayList<>();
        if (plan.document() == null && sections.isEmpty()) {
            missing.add(new RuleViolation("preparedness.submit.empty"));
        }
        sections.stream()
                .filter(PlanSection::hasGap)
                .forEach(section -> missing.add(new RuleViolation(
                        "preparedness.submit.gap", section.draft().heading())));
        if (!plan.details().reviewBy().isAfter(today)) {
            missing.add(RuleViolation.at(
                    "reviewBy",
                    "preparedness.submit.review-past",
                    plan.details().reviewBy()));
        }
        posts.forEach(post -> post(post, missing));
        return missing;
    }

    private static void post(PostDraft post, List<RuleViolation> missing) {
        if (!PostDraft.named(post.holder())) {
            missing.add(at(post, "holder", "preparedness.submit.no-holder."));
        } else if (!PostDraft.named(post.deputy())) {
            missing.add(at(post, "deputy", "preparedness.submit.no-deputy."));
        }
    }

    private static RuleViolation at(PostDraft post, String field, String sentence) {
        return RuleViolation.at(post.post() + "." + field, sentence + post.post());
    }

    /** Refuses dates that do not follow each other as they must. */
    static void dates(DetailsDraft draft, LocalDate today) {
        if (draft.issuedOn().isAfter(today)) {
            throw RuleViolation.at("issuedOn", "preparedness.details.issued-later", today);
        }
        if (!draft.reviewBy().isAfter(draft.issuedOn())) {
            throw RuleViolation.at("reviewBy", "preparedness.details.review-before");
        }
        if (draft.reviewBy().isAfter(draft.issuedOn().plusYears(1))) {
            throw RuleViolation.at(
                    "reviewBy",
                    "preparedness.details.review-late",
                    draft.issuedOn().plusYears(1));
        }
    }

    /** Refuses posts of which one is held and deputised by the same person. */
    static void posts(List<PostDraft> posts) {
        posts.stream().filter(PostDraft::byOneAlone).findFirst().ifPresent(post -> {
            throw RuleViolation.at(post.post() + ".deputy", "preparedness.post.same");
        });
    }
}
