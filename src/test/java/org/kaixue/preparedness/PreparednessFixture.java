package org.kaixue.preparedness;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans as far as a test wants them, all through the product's services. */
@Component
public class PreparednessFixture {

    private final PreparednessDefaults defaults;
    private final PlanTemplates templates;
    private final PlanDrafts drafts;
    private final PlanContent content;
    private final PlanApprovals approvals;
    private final ObjectProvider<Rows> rows;

    PreparednessFixture(
            PreparednessDefaults defaults,
            PlanTemplates templates,
            PlanDrafts drafts,
            PlanContent content,
            PlanApprovals approvals,
            ObjectProvider<Rows> rows) {
        this.defaults = defaults;
        this.templates = templates;
        this.drafts = drafts;
        this.content = content;
        this.approvals = approvals;
        this.rows = rows;
    }

    public void defaults() {
        defaults.install();
    }

    /** The portal's own template for a unit. */
    public TemplateId template(UnitId unit, PlanKind kind) {
        defaults();
        return SystemWork.as("fixtures", () -> templates.of(unit)).stream()
                .filter(template -> template.kind() == kind && template.example())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A version of one section and, of an emergency plan, all posts; it contains the text. */
    public PlanId written(UnitId unit, PlanKind kind, String text) {
        return SystemWork.as("fixtures", () -> {
            PlanId id = drafts.begin(unit, kind, null);
            content.add(id, new SectionDraft(text + "职责", text + "专人负责。"));
            content.posts(id, posts(text));
            return id;
        });
    }

    public PlanId submitted(UnitId unit, PlanKind kind) {
        PlanId id = written(unit, kind, "各岗位");
        SystemWork.run("fixtures", () -> drafts.submit(id));
        return id;
    }

    /** A returned version, handed up once more. */
    PlanId submittedAgain(PlanId id) {
        SystemWork.run("fixtures", () -> drafts.submit(id));
        return id;
    }

    public PlanId approved(UnitId unit, PlanKind kind) {
        PlanId id = submitted(unit, kind);
        SystemWork.run("fixtures", () -> approvals.approve(id, new ApprovalDraft(null)));
        return id;
    }

    public static List<PostDraft> posts(String text) {
        return Arrays.stream(EmergencyPost.values())
                .map(post -> new PostDraft(post, text + "甲" + post.ordinal(), text + "乙" + post.ordinal(), "0970"))
                .toList();
    }

    /** Somebody who is known by an account. */
    Actor person(String name) {
        UUID account = Ids.next();
        rows.getObject().write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at,
                  version) values (?, ?, ?, ?, 'none', false, '2026-11-01 00:00:00', 0)""", Ids.bytes(account), name, name, name);
        return new Actor(account, name, "192.0.2.1");
    }
}
