package org.kaixue.preparedness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.DocumentId;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes new versions of plans with their sections and posts; who may is asked before. */
@Component
class PlanWriter {

    private final PreparednessOffice office;
    private final JdbcTemplate jdbc;

    PlanWriter(PreparednessOffice office, JdbcTemplate jdbc) {
        this.office = office;
        this.jdbc = jdbc;
    }

    /** What a new version takes over. */
    record Content(
            DetailsDraft details,
            @Nullable DocumentId document,
            @Nullable TemplateId template,
            List<PlanSection> sections,
            List<PostDraft> posts) {}

    PlanId draft(UnitId unit, PlanKind kind, Content content) {
        PlanId id = new PlanId(Ids.next());
        List<PlanVersion> before = office.book().of(unit, kind);
        before.stream().filter(version -> version.state().open()).findFirst().ifPresent(this::refuse);
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        DocumentId document = content.document();
        TemplateId template = content.template();
        try {
            jdbc.update(
                    """
                    insert into unit_plan (id, unit_id, school_id, kind, number, state, open_slot, title, title_en,
                      issued_on, review_by, document_id, template_id, made_at, made_by, version)
                    values (?, ?, ?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                    Ids.bytes(id.value()),
                    Ids.bytes(unit.value()),
                    office.schoolColumn(unit),
                    kind.name(),
                    number,
                    content.details().title(),
                    content.details().titleEn(),
                    content.details().issuedOn(),
                    content.details().reviewBy(),
                    document == null ? null : Ids.bytes(document.value()),
                    template == null ? null : Ids.bytes(template.value()),
                    Moments.column(office.clock().now()),
                    office.actors().current().name());
        } catch (DataIntegrityViolationException failure) {
            if (Transactions.duplicate(failure)) {
                throw new Transactions.LostRace("Somebody else began a version meanwhile");
            }
            throw failure;
        }
        byte @Nullable [] school = office.schoolColumn(unit);
        sections(id, school, content.sections());
        posts(id, school, content.posts());
        return id;
    }

    private void refuse(PlanVersion open) {
        throw new RuleViolation("preparedness.begin.open", open.number());
    }

    private void sections(PlanId id, byte @Nullable [] school, List<PlanSection> sections) {
        int[] place = {0};
        sections(sections.stream()
                .map(section -> new @Nullable Object[] {
                    Ids.bytes(Ids.next()),
                    Ids.bytes(id.value()),
                    school,
                    ++place[0],
                    section.draft().heading(),
                    section.draft().words(),
                    section.asOffered()
                })
                .toList());
    }

    void sections(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into unit_plan_section (id, plan_id, school_id, place, heading, words, as_offered)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Puts these posts in the place of what was entered before. */
    void posts(PlanId id, byte @Nullable [] school, Collection<PostDraft> posts) {
        jdbc.update("delete from unit_plan_post where plan_id = ?", Ids.bytes(id.value()));
        posts(posts.stream()
                .map(post -> row(id.value(), school, post))
                .filter(row -> Arrays.stream(row, 3, row.length).anyMatch(value -> value != null))
                .toList());
    }

    void posts(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into unit_plan_post (plan_id, post, school_id, holder, deputy, telephone)
                values (?, ?, ?, ?, ?, ?)""", rows);
    }

    static @Nullable Object[] row(UUID plan, byte @Nullable [] school, PostDraft post) {
        return new @Nullable Object[] {
            Ids.bytes(plan),
            post.post().name(),
            school,
            text(post.holder()),
            text(post.deputy()),
            text(post.telephone())
        };
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The dates of a version that begins today. */
    DetailsDraft today(String title, @Nullable String titleEn) {
        LocalDate today = office.clock().today();
        return new DetailsDraft(title, titleEn, today, today.plusYears(1));
    }
}
