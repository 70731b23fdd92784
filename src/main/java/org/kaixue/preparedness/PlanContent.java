package org.kaixue.preparedness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Transactions;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What stands in a version while it is written: its sections, and who holds the posts of an emergency plan. */
@Service
public class PlanContent {

    private final PreparednessOffice office;
    private final PlanWriter writer;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    PlanContent(PreparednessOffice office, PlanWriter writer, JdbcTemplate jdbc, Transactions transactions) {
        this.office = office;
        this.writer = writer;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Adds a section behind the others; gives its id. */
    public UUID add(PlanId id, SectionDraft draft) {
        return transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            office.drafts().check(draft);
            UUID section = Ids.next();
            jdbc.update(
                    """
                    insert into unit_plan_section (id, plan_id, school_id, place, heading, words, as_offered)
                    select ?, p.id, p.school_id, 1 + coalesce((select max(s.place) from unit_plan_section s
                      where s.plan_id = p.id), 0), ?, ?, false
                    from unit_plan p where p.id = ?""",
                    Ids.bytes(section),
                    draft.heading().strip(),
                    draft.words().strip(),
                    Ids.bytes(id.value()));
            office.changed("preparedness.section.add", plan, null, heading(draft));
            return section;
        });
    }

    /** @param before as it was read; refused where somebody has changed it since */
    public void change(PlanId id, UUID section, SectionDraft before, SectionDraft draft) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            office.drafts().check(draft);
            PlanSection known = section(id, section);
            if (!known.draft().equals(before)) {
                throw new OptimisticLockingFailureException("The section was changed meanwhile");
            }
            jdbc.update(
                    "update unit_plan_section set heading = ?, words = ?, as_offered = ? where id = ?",
                    draft.heading().strip(),
                    draft.words().strip(),
                    known.asOffered() && draft.equals(before),
                    Ids.bytes(section));
            office.changed("preparedness.section.change", plan, heading(before), heading(draft));
            return id;
        });
    }

    public void remove(PlanId id, UUID section) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            PlanSection known = section(id, section);
            jdbc.update("delete from unit_plan_section where id = ?", Ids.bytes(section));
            office.changed("preparedness.section.remove", plan, heading(known.draft()), null);
            return id;
        });
    }

    /** Moves a section one place up or down. */
    public void move(PlanId id, UUID section, boolean up) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            PlanSection known = section(id, section);
            List<UUID> order = new ArrayList<>(
                    office.book().sections(id).stream().map(PlanSection::id).toList());
            int place = order.indexOf(section);
            int other = place + (up ? -1 : 1);
            if (other >= 0 && other < order.size()) {
                Collections.swap(order, place, other);
                int[] next = {0};
                jdbc.batchUpdate(
                        "update unit_plan_section set place = ? where id = ?",
                        order.stream()
                                .map(one -> new Object[] {++next[0], Ids.bytes(one)})
                                .toList());
                office.changed("preparedness.section.move", plan, null, heading(known.draft()));
            }
            return id;
        });
    }

    /** Says who holds the posts; those that are not named keep what they have. */
    public void posts(PlanId id, List<PostDraft> drafts) {
        transactions.whole(() -> {
            PlanVersion plan = office.writable(id);
            drafts.forEach(office.drafts()::check);
            SubmissionCheck.posts(drafts);
            Map<EmergencyPost, PostDraft> posts = new EnumMap<>(EmergencyPost.class);
            office.book().posts(plan).forEach(post -> posts.put(post.post(), post));
            if (plan.kind() == PlanKind.EMERGENCY) {
                drafts.forEach(post -> posts.put(post.post(), post));
            }
            writer.posts(id, office.schoolColumn(plan.unit()), posts.values());
            office.changed(
                    "preparedness.posts",
                    plan,
                    null,
                    Values.named(
                            "posts",
                            posts.values().stream().filter(PostDraft::held).count()));
            return id;
        });
    }

    private PlanSection section(PlanId id, UUID section) {
        return office.book().sections(id).stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private static String heading(SectionDraft draft) {
        return Values.named("section", draft.heading());
    }
}
