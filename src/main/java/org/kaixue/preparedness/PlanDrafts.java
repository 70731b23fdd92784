package org.kaixue.preparedness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.Document;
import org.kaixue.attachment.DocumentId;
import org.kaixue.attachment.DocumentStore;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Begins versions of a unit's own plans, and hands them up when they are whole. */
@Service
public class PlanDrafts {

    private final PreparednessOffice office;
    private final PlanWriter writer;
    private final PlanTemplates templates;
    private final DocumentStore documents;
    private final Transactions transactions;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    PlanDrafts(
            PreparednessOffice office,
            PlanWriter writer,
            PlanTemplates templates,
            DocumentStore documents,
            Transactions transactions,
            Texts texts,
            ApplicationEventPublisher events) {
        this.office = office;
        this.writer = writer;
        this.templates = templates;
        this.documents = documents;
        this.transactions = transactions;
        this.texts = texts;
        this.events = events;
    }

    /** Whether the person writes a unit's plans. */
    public boolean mayWrite(UnitId unit) {
        return office.writesFor(unit);
    }

    /**
     * Begins a plan anew.
     *
     * @param template whose sections are taken over; null for an empty one
     */
    public PlanId begin(UnitId unit, PlanKind kind, @Nullable TemplateId template) {
        return transactions.whole(() -> {
            office.requireOwn(unit);
            return begun(unit, kind, template == null ? empty(unit, kind) : from(template, unit, kind));
        });
    }

    /** Begins the next version of the plan that is in force, with all that is in it. */
    public PlanId renew(UnitId unit, PlanKind kind) {
        return transactions.whole(() -> {
            office.requireOwn(unit);
            PlanVersion last = office.book().of(unit, kind).stream()
                    .filter(version -> version.state() == PlanState.APPROVED)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("preparedness.renew.none"));
            return begun(
                    unit,
                    kind,
                    new PlanWriter.Content(
                            writer.today(last.details().title(), last.details().titleEn()),
                            last.document(),
                            last.template(),
                            office.book().sections(last.id()),
                            office.book().posts(last)));
        });
    }

    private PlanId begun(UnitId unit, PlanKind kind, PlanWriter.Content content) {
        PlanId id = writer.draft(unit, kind, content);
        PlanVersion plan = office.book().get(id);
        office.wrote(plan);
        office.changed("preparedness.begin", plan, null, PreparednessOffice.inWords(plan));
        return id;
    }

    private PlanWriter.Content empty(UnitId unit, PlanKind kind) {
        Bilingual title =
                texts.both("preparedness.title-of." + kind, office.node(unit).name());
        return new PlanWriter.Content(writer.today(title.zh(), title.en()), null, null, List.of(), List.of());
    }

    private PlanWriter.Content from(TemplateId id, UnitId unit, PlanKind kind) {
        PlanTemplate template = templates.of(unit).stream()
                .filter(one -> one.id().equals(id) && one.kind() == kind)
                .findFirst()
                .orElseThrow(AccessRefused::new);
        Bilingual name = office.node(unit).name();
        String titleEn = template.titleEn();
        return new PlanWriter.Content(
                writer.today(
                        Gaps.filled(template.title(), name.zh()),
                        titleEn == null ? null : Gaps.filled(titleEn, name.en())),
                null,
                id,
                template.sections().stream()
                        .map(section -> new PlanSection(
                                id.value(),
                                new SectionDraft(section.heading(), Gaps.filled(section.words(), name.zh())),
                                true))
                        .toList(),
                List.of());
    }

    /** @param before as it was read; refused where somebody has changed it since */
    public void details(PlanId id, DetailsDraft before, DetailsDraft draft) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            office.drafts().check(draft);
            SubmissionCheck.dates(draft, office.clock().today());
            if (!plan.details().equals(before)) {
                throw new OptimisticLockingFailureException("The plan was changed meanwhile");
            }
            office.jdbc()
                    .sql("update unit_plan set title = ?, title_en = ?, issued_on = ?, review_by = ? where id = ?")
                    .params(Arrays.asList(
                            draft.title().strip(),
                            draft.titleEn(),
                            draft.issuedOn(),
                            draft.reviewBy(),
                            Ids.bytes(id.value())))
                    .update();
            office.changed(
                    "preparedness.details",
                    plan,
                    PreparednessOffice.inWords(plan),
                    PreparednessOffice.inWords(office.book().get(id)));
            return id;
        });
    }

    /** Puts a document in the place of the one before, if there was one. */
    public void attach(PlanId id, Document document) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            DocumentId kept = documents.keep(plan.unit().value(), document);
            point(plan, kept);
            office.changed("preparedness.attach", plan, null, Values.named("document", document.name()));
            return id;
        });
    }

    public void detach(PlanId id) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            String name = plan.document() == null
                    ? null
                    : documents.about(plan.unit().value(), plan.document()).name();
            point(plan, null);
            office.changed("preparedness.detach", plan, Values.named("document", name), null);
            return id;
        });
    }

    private void point(PlanVersion plan, @Nullable DocumentId document) {
        office.jdbc()
                .sql("update unit_plan set document_id = ? where id = ?")
                .params(Arrays.asList(
                        document == null ? null : Ids.bytes(document.value()),
                        Ids.bytes(plan.id().value())))
                .update();
        letGo(plan);
    }

    /** Removes the version's former document unless another version has it too. */
    private void letGo(PlanVersion plan) {
        DocumentId former = plan.document();
        if (former != null
                && office.jdbc()
                                .sql("select count(*) from unit_plan where document_id = ?")
                                .param(Ids.bytes(former.value()))
                                .query(Integer.class)
                                .single()
                        == 0) {
            documents.remove(plan.unit().value(), former);
        }
    }

    /** Hands it up; refused with the first thing that is missing. */
    public void submit(PlanId id) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            SubmissionCheck.missing(
                            plan,
                            office.book().sections(id),
                            office.book().posts(plan),
                            office.clock().today())
                    .stream()
                    .findFirst()
                    .ifPresent(missing -> {
                        throw missing;
                    });
            into(plan, PlanState.SUBMITTED);
            office.changed("preparedness.submit", plan, null, PreparednessOffice.inWords(plan));
            return id;
        });
    }

    /** Takes back what was submitted and is not decided yet. */
    public void takeBack(PlanId id) {
        transactions.whole(() -> {
            PlanVersion plan = office.book().get(id);
            office.requireOwn(plan.unit());
            if (plan.state() != PlanState.SUBMITTED) {
                throw new RuleViolation("preparedness.decide." + plan.state());
            }
            into(plan, PlanState.DRAFT);
            office.changed("preparedness.take-back", plan, null, PreparednessOffice.inWords(plan));
            return id;
        });
    }

    private void into(PlanVersion plan, PlanState next) {
        if (!plan.state().mayBecome(next)) {
            throw new IllegalStateException(plan.state() + " does not become " + next);
        }
        boolean submitted = next == PlanState.SUBMITTED;
        int moved = office.jdbc()
                .sql("""
                        update unit_plan set state = ?, submitted_at = ?, submitted_by = ?, version = version + 1
                        where id = ? and state = ?""")
                .params(Arrays.asList(
                        next.name(),
                        submitted ? Moments.column(office.clock().now()) : null,
                        submitted ? office.actors().current().name() : null,
                        Ids.bytes(plan.id().value()),
                        plan.state().name()))
                .update();
        if (moved == 0) {
            throw new Transactions.LostRace("Somebody else moved the plan meanwhile");
        }
        events.publishEvent(new PreparednessChanged());
    }

    /** Throws a version away that was never approved. */
    public void discard(PlanId id) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            byte[] key = Ids.bytes(id.value());
            for (String table : List.of("unit_plan_section", "unit_plan_post", "unit_plan_writer")) {
                office.jdbc()
                        .sql("delete from " + table + " where plan_id = ?")
                        .param(key)
                        .update();
            }
            office.jdbc().sql("delete from unit_plan where id = ?").param(key).update();
            letGo(plan);
            office.changed("preparedness.discard", plan, PreparednessOffice.inWords(plan), null);
            events.publishEvent(new PreparednessChanged());
            return id;
        });
    }
}
