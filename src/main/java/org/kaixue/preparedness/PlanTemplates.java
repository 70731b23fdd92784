package org.kaixue.preparedness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates from which units begin their plans: the portal's examples, and what units offer to those below them. */
@Service
public class PlanTemplates {

    private static final String TEMPLATES = """
            select t.id, t.unit_id, t.kind, t.tier, t.title, t.title_en, t.number, t.example, t.retired_on,
              t.changed_at, t.changed_by, s.heading, s.words
            from plan_template t left join plan_template_section s on s.template_id = t.id""";

    private final PreparednessOffice office;
    private final JdbcTemplate jdbc;

    PlanTemplates(PreparednessOffice office, JdbcTemplate jdbc) {
        this.office = office;
        this.jdbc = jdbc;
    }

    /** What a unit may begin its plans from; those of the unit nearest to it come first. */
    @Transactional(readOnly = true)
    public List<PlanTemplate> of(UnitId unit) {
        UnitKind tier = office.node(unit).kind();
        return shelf(unit).stream()
                .filter(template -> template.tier() == tier && !template.retired())
                .toList();
    }

    /** All that a unit or one above it offers, for whichever tier, also what is offered no more. */
    @Transactional(readOnly = true)
    public List<PlanTemplate> shelf(UnitId unit) {
        office.require(Permission.PLANS_READ, unit);
        List<UnitId> path =
                office.units().tree().path(unit).stream().map(node -> node.id()).toList();
        return all().stream()
                .filter(template -> template.unit() == null || path.contains(template.unit()))
                .sorted((one, other) -> Integer.compare(place(path, other), place(path, one)))
                .toList();
    }

    private static int place(List<UnitId> path, PlanTemplate template) {
        return template.unit() == null ? -1 : path.indexOf(template.unit());
    }

    /** Whether the person may change a template. */
    public boolean mayChange(PlanTemplate template) {
        UnitId unit = template.unit();
        return unit == null
                ? office.jurisdiction().mayEverywhere(Permission.PLANS_WRITE)
                : office.jurisdiction().may(Permission.PLANS_WRITE, unit);
    }

    /** Whether the person may offer templates of a unit. */
    public boolean mayOffer(UnitId unit) {
        return office.node(unit).kind() != UnitKind.SCHOOL && office.writesFor(unit);
    }

    /** Offers a template to the units at and below a unit. */
    @Transactional
    public TemplateId offer(UnitId unit, TemplateDraft draft) {
        office.requireOwn(unit);
        if (office.node(unit).kind().compareTo(draft.tier()) > 0
                || office.node(unit).kind() == UnitKind.SCHOOL) {
            throw RuleViolation.at("tier", "preparedness.template.tier");
        }
        TemplateId id = add(unit, draft, false);
        changed("preparedness.template.offer", id, unit, null, inWords(draft));
        return id;
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(TemplateId id, TemplateDraft before, TemplateDraft draft) {
        PlanTemplate template = changeable(id);
        office.drafts().check(draft);
        if (!TemplateDraft.of(template).equals(before)) {
            throw new OptimisticLockingFailureException("The template was changed meanwhile");
        }
        jdbc.update(
                """
                update plan_template set kind = ?, tier = ?, title = ?, title_en = ?, number = number + 1,
                  example = false, changed_at = ?, changed_by = ?, version = version + 1 where id = ?""",
                draft.kind().name(),
                draft.tier().name(),
                draft.title().strip(),
                draft.titleEn(),
                Moments.column(office.clock().now()),
                office.actors().current().name(),
                Ids.bytes(id.value()));
        jdbc.update("delete from plan_template_section where template_id = ?", Ids.bytes(id.value()));
        sections(id, draft.sections());
        changed("preparedness.template.change", id, template.unit(), inWords(before), inWords(draft));
    }

    /** Offers it no more; plans begun from it stay. */
    @Transactional
    public void retire(TemplateId id) {
        retiredOn(changeable(id), office.clock().today(), "preparedness.template.retire");
    }

    /** Offers a retired one again. */
    @Transactional
    public void restore(TemplateId id) {
        retiredOn(changeable(id), null, "preparedness.template.restore");
    }

    private void retiredOn(PlanTemplate template, @Nullable LocalDate day, String action) {
        jdbc.update(
                "update plan_template set retired_on = ?, version = version + 1 where id = ?",
                day,
                Ids.bytes(template.id().value()));
        changed(action, template.id(), template.unit(), null, inWords(TemplateDraft.of(template)));
    }

    private PlanTemplate changeable(TemplateId id) {
        PlanTemplate template =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(AccessRefused::new);
        UnitId unit = template.unit();
        if (unit == null) {
            office.jurisdiction().requireEverywhere(Permission.PLANS_WRITE);
        } else {
            office.require(Permission.PLANS_WRITE, unit);
        }
        return template;
    }

    TemplateId add(@Nullable UnitId unit, TemplateDraft draft, boolean example) {
        office.drafts().check(draft);
        TemplateId id = new TemplateId(Ids.next());
        jdbc.update(
                """
                insert into plan_template (id, unit_id, kind, tier, title, title_en, number, example, changed_at,
                  changed_by, version) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 0)""",
                Ids.bytes(id.value()),
                unit == null ? null : Ids.bytes(unit.value()),
                draft.kind().name(),
                draft.tier().name(),
                draft.title().strip(),
                draft.titleEn(),
                example,
                Moments.column(office.clock().now()),
                office.actors().current().name());
        sections(id, draft.sections());
        return id;
    }

    private void sections(TemplateId id, List<SectionDraft> sections) {
        int[] place = {0};
        jdbc.batchUpdate(
                "insert into plan_template_section (template_id, place, heading, words) values (?, ?, ?, ?)",
                sections.stream()
                        .map(section ->
                                new Object[] {Ids.bytes(id.value()), ++place[0], section.heading(), section.words()})
                        .toList());
    }

    List<PlanTemplate> all() {
        Map<UUID, PlanTemplate> templates = new LinkedHashMap<>();
        jdbc.query(TEMPLATES + " order by t.kind, t.tier desc, t.changed_at, t.id, s.place", row -> {
            UUID id = Ids.read(row.getBytes(1));
            PlanTemplate template = templates.get(id);
            if (template == null) {
                template = template(id, row);
                templates.put(id, template);
            }
            if (row.getString(12) != null) {
                template.sections().add(new SectionDraft(row.getString(12), row.getString(13)));
            }
        });
        return List.copyOf(templates.values());
    }

    private static PlanTemplate template(UUID id, ResultSet row) throws SQLException {
        UUID unit = Ids.readNullable(row.getBytes(2));
        return new PlanTemplate(
                new TemplateId(id),
                unit == null ? null : new UnitId(unit),
                PlanKind.valueOf(row.getString(3)),
                UnitKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getBoolean(8),
                row.getObject(9, LocalDate.class),
                Moments.read(row.getObject(10, LocalDateTime.class)),
                row.getString(11),
                new ArrayList<>());
    }

    private void changed(
            String action, TemplateId id, @Nullable UnitId unit, @Nullable String before, @Nullable String after) {
        office.audit()
                .changed(new AuditLog.Change(
                        action,
                        "plan_template",
                        id.value().toString(),
                        unit == null ? null : unit.value(),
                        before,
                        after,
                        null));
    }

    private static String inWords(TemplateDraft draft) {
        return Values.named("plan-kind", draft.kind(), "tier", draft.tier(), "title", draft.title());
    }
}
