package org.kaixue.preparedness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the tier above says to submitted plans. Nobody approves what he wrote himself. */
@Service
public class PlanApprovals {

    private final PreparednessOffice office;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    PlanApprovals(PreparednessOffice office, Transactions transactions, ApplicationEventPublisher events) {
        this.office = office;
        this.transactions = transactions;
        this.events = events;
    }

    /** Whether the person is of the tier that approves a unit's plans. */
    public boolean mayDecide(UnitId unit) {
        return office.jurisdiction().may(Permission.PLANS_APPROVE, office.above(unit));
    }

    /** Puts a submitted version into force in the place of the one before. */
    public void approve(PlanId id, ApprovalDraft draft) {
        transactions.whole(() -> {
            PlanVersion plan = decidable(id);
            office.drafts().check(draft);
            if (plan.details().reviewBy().isBefore(office.clock().today())) {
                throw new RuleViolation(
                        "preparedness.submit.review-past", plan.details().reviewBy());
            }
            office.jdbc()
                    .sql("""
                            update unit_plan set state = 'REPLACED', in_force = null, version = version + 1
                            where unit_id = ? and kind = ? and in_force = 1""")
                    .params(Ids.bytes(plan.unit().value()), plan.kind().name())
                    .update();
            decide(plan, PlanState.APPROVED, draft.note());
            office.changed("preparedness.approve", plan, null, PreparednessOffice.inWords(plan), draft.note());
            return id;
        });
    }

    /** Sends a submitted version back with a reason. */
    public void giveBack(PlanId id, ReturnDraft draft) {
        transactions.whole(() -> {
            PlanVersion plan = decidable(id);
            office.drafts().check(draft);
            decide(plan, PlanState.RETURNED, draft.reason().strip());
            office.changed(
                    "preparedness.return",
                    plan,
                    null,
                    PreparednessOffice.inWords(plan),
                    draft.reason().strip());
            return id;
        });
    }

    private PlanVersion decidable(PlanId id) {
        PlanVersion plan = office.book().get(id);
        office.require(Permission.PLANS_APPROVE, office.above(plan.unit()));
        if (plan.state() != PlanState.SUBMITTED) {
            throw new RuleViolation("preparedness.decide." + plan.state());
        }
        if (office.book().wrote(id, office.actors().current().account())) {
            throw new RuleViolation("preparedness.decide.own");
        }
        return plan;
    }

    private void decide(PlanVersion plan, PlanState state, @Nullable String remark) {
        if (!plan.state().mayBecome(state)) {
            throw new IllegalStateException(plan.state() + " does not become " + state);
        }
        boolean approved = state == PlanState.APPROVED;
        int decided = office.jdbc()
                .sql("""
                        update unit_plan set state = ?, open_slot = ?, in_force = ?, decided_at = ?, decided_by = ?,
                          remark = ?, version = version + 1 where id = ? and state = 'SUBMITTED'""")
                .params(Arrays.asList(
                        state.name(),
                        approved ? null : 1,
                        approved ? 1 : null,
                        Moments.column(office.clock().now()),
                        office.actors().current().name(),
                        remark,
                        Ids.bytes(plan.id().value())))
                .update();
        if (decided == 0) {
            throw new Transactions.LostRace("Somebody else decided on the plan meanwhile");
        }
        events.publishEvent(new PreparednessChanged());
    }
}
