package org.kaixue.preparedness;

import java.util.List;
import java.util.Map;
import org.kaixue.attachment.Document;
import org.kaixue.attachment.DocumentId;
import org.kaixue.attachment.DocumentRow;
import org.kaixue.attachment.DocumentStore;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers how units stand with their two plans, and gives the plans themselves. */
@Service
public class UnitPlans {

    private final PreparednessOffice office;
    private final DocumentStore documents;

    UnitPlans(PreparednessOffice office, DocumentStore documents) {
        this.office = office;
        this.documents = documents;
    }

    /** Every unit at and below a unit, in the order of the tree; one statement. */
    @Transactional(readOnly = true)
    public List<UnitStanding> below(UnitId scope) {
        office.require(Permission.PLANS_READ, scope);
        Map<UnitId, Map<PlanKind, PlanStanding>> known =
                office.book().standings(scope, office.clock().today());
        return office.units().tree().all().stream()
                .filter(unit -> office.units().tree().contains(scope, unit.id()))
                .map(unit -> standing(unit, known.getOrDefault(unit.id(), Map.of())))
                .toList();
    }

    /** How one unit stands. */
    @Transactional(readOnly = true)
    public UnitStanding mine(UnitId unit) {
        office.require(Permission.PLANS_READ, unit);
        return standing(
                office.node(unit),
                office.book().standings(unit, office.clock().today()).getOrDefault(unit, Map.of()));
    }

    private UnitStanding standing(UnitNode unit, Map<PlanKind, PlanStanding> known) {
        return new UnitStanding(unit, standing(PlanKind.CONTROL, known), standing(PlanKind.EMERGENCY, known));
    }

    private PlanStanding standing(PlanKind kind, Map<PlanKind, PlanStanding> known) {
        PlanStanding standing = known.get(kind);
        return standing == null
                ? PlanStanding.of(kind, null, null, office.clock().today())
                : standing;
    }

    /** All versions of a unit's plan, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanVersion> history(UnitId unit, PlanKind kind) {
        office.require(Permission.PLANS_READ, unit);
        return office.book().of(unit, kind);
    }

    /** A version, whole. */
    @Transactional(readOnly = true)
    public PlanRecord record(PlanId id) {
        PlanVersion plan = readable(id);
        List<PlanSection> sections = office.book().sections(id);
        List<PostDraft> posts = office.book().posts(plan);
        DocumentId document = plan.document();
        DocumentRow row = document == null ? null : documents.about(plan.unit().value(), document);
        return new PlanRecord(
                plan,
                sections,
                posts,
                row,
                plan.state().editable()
                        ? SubmissionCheck.missing(
                                plan, sections, posts, office.clock().today())
                        : List.of(),
                plan.state() == PlanState.SUBMITTED
                        && office.book().wrote(id, office.actors().current().account()));
    }

    /** The document of a version, to be taken along. */
    @Transactional(readOnly = true)
    public Document document(PlanId id) {
        PlanVersion plan = readable(id);
        DocumentId document = plan.document();
        if (document == null) {
            throw new AccessRefused();
        }
        return documents.get(plan.unit().value(), document);
    }

    private PlanVersion readable(PlanId id) {
        PlanVersion plan = office.book().get(id);
        office.require(Permission.PLANS_READ, plan.unit());
        return plan;
    }
}
