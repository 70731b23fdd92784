package org.kaixue.preparedness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.DocumentId;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans; who may see them is asked before. */
@Component
class PlanBook {

    private static final String VERSION = """
            select id, unit_id, kind, number, state, title, title_en, issued_on, review_by, document_id, template_id,
              made_at, made_by, submitted_at, submitted_by, decided_at, decided_by, remark
            from unit_plan where""";

    private final JdbcClient jdbc;

    PlanBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version; refused as something unknown where there is none. */
    PlanVersion get(PlanId id) {
        return jdbc.sql(VERSION + " id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** The versions of a unit's plan, the latest first. */
    List<PlanVersion> of(UnitId unit, PlanKind kind) {
        return jdbc.sql(VERSION + " unit_id = ? and kind = ? order by number desc")
                .params(Ids.bytes(unit.value()), kind.name())
                .query((row, n) -> version(row))
                .list();
    }

    List<PlanSection> sections(PlanId id) {
        return jdbc.sql("""
                        select id, heading, words, as_offered from unit_plan_section where plan_id = ?
                        order by place, id""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new PlanSection(
                        Ids.read(row.getBytes(1)),
                        new SectionDraft(row.getString(2), row.getString(3)),
                        row.getBoolean(4)))
                .list();
    }

    /** Each post of an emergency plan, also those for which nothing was entered; none of a control plan. */
    List<PostDraft> posts(PlanVersion plan) {
        if (plan.kind() == PlanKind.CONTROL) {
            return List.of();
        }
        Map<EmergencyPost, PostDraft> entered = new EnumMap<>(EmergencyPost.class);
        jdbc.sql("select post, holder, deputy, telephone from unit_plan_post where plan_id = ?")
                .param(Ids.bytes(plan.id().value()))
                .query((row, n) -> new PostDraft(
                        EmergencyPost.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(post -> entered.put(post.post(), post));
        List<PostDraft> posts = new ArrayList<>();
        for (EmergencyPost post : EmergencyPost.values()) {
            posts.add(entered.getOrDefault(post, PostDraft.open(post)));
        }
        return posts;
    }

    /** Whether the account had a hand in a version. */
    boolean wrote(PlanId id, @Nullable UUID account) {
        return account != null
                && jdbc.sql("select count(*) from unit_plan_writer where plan_id = ? and account_id = ?")
                                .params(Ids.bytes(id.value()), Ids.bytes(account))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** How every unit at and below a unit stands that has begun with a plan; one statement. */
    Map<UnitId, Map<PlanKind, PlanStanding>> standings(UnitId scope, LocalDate today) {
        Map<UnitId, Map<PlanKind, List<PlanStanding.Brief>>> briefs = new HashMap<>();
        jdbc.sql("""
                        select p.unit_id, p.kind, p.id, p.number, p.state, p.review_by,
                          coalesce(p.decided_at, p.submitted_at, p.made_at),
                          (select count(*) from unit_plan_post q
                           where q.plan_id = p.id and q.holder is not null and q.deputy is not null)
                        from unit_ancestor a join unit_plan p on p.unit_id = a.unit_id
                        where a.ancestor_id = ? and p.state <> 'REPLACED'""").param(Ids.bytes(scope.value())).query(row -> {
            briefs.computeIfAbsent(new UnitId(Ids.read(row.getBytes(1))), unit -> new EnumMap<>(PlanKind.class))
                    .computeIfAbsent(PlanKind.valueOf(row.getString(2)), kind -> new ArrayList<>())
                    .add(brief(row));
        });
        Map<UnitId, Map<PlanKind, PlanStanding>> standings = new HashMap<>();
        briefs.forEach((unit, kinds) -> {
            Map<PlanKind, PlanStanding> both = new EnumMap<>(PlanKind.class);
            kinds.forEach((kind, versions) ->
                    both.put(kind, PlanStanding.of(kind, one(versions, false), one(versions, true), today)));
            standings.put(unit, both);
        });
        return standings;
    }

    private static PlanStanding.@Nullable Brief one(List<PlanStanding.Brief> versions, boolean open) {
        return versions.stream()
                .filter(version -> version.state().open() == open)
                .findFirst()
                .orElse(null);
    }

    private static PlanStanding.Brief brief(ResultSet row) throws SQLException {
        return new PlanStanding.Brief(
                new PlanId(Ids.read(row.getBytes(3))),
                row.getInt(4),
                PlanState.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                Moments.read(row.getObject(7, LocalDateTime.class)),
                row.getInt(8));
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        byte @Nullable [] document = row.getBytes(10);
        byte @Nullable [] template = row.getBytes(11);
        return new PlanVersion(
                new PlanId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                PlanKind.valueOf(row.getString(3)),
                row.getInt(4),
                PlanState.valueOf(row.getString(5)),
                new DetailsDraft(
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class)),
                document == null ? null : new DocumentId(Ids.read(document)),
                template == null ? null : new TemplateId(Ids.read(template)),
                new PlanVersion.Step(Moments.read(row.getObject(12, LocalDateTime.class)), row.getString(13)),
                step(row, 14),
                step(row, 16),
                row.getString(18));
    }

    private static PlanVersion.@Nullable Step step(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : new PlanVersion.Step(Moments.read(at), row.getString(column + 1));
    }
}
