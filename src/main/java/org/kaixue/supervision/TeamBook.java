package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes joint teams; whoever calls it has asked for the permission. */
@Component
class TeamBook {

    private static final String TEAM =
            "select j.id, j.unit_id, j.term_id, j.name, j.quota, j.dissolved_on from joint_team j";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TeamBook(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A team as it stands, without its visits. */
    record Team(
            TeamId id,
            UnitId unit,
            TermId term,
            String name,
            int quota,
            boolean dissolved,
            List<VisitRecord.Member> members,
            Set<UnitId> schools) {

        boolean has(UUID account) {
            return members.stream().anyMatch(member -> account.equals(member.account()));
        }

        List<UUID> accounts() {
            List<UUID> accounts = new ArrayList<>();
            for (VisitRecord.Member member : members) {
                if (member.account() != null) {
                    accounts.add(member.account());
                }
            }
            return accounts;
        }
    }

    /** How many visits a team has. */
    record Counts(int open, int done, int overdue) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** The teams of a term that are not dissolved, by name; three statements. */
    List<Team> all(TermId term) {
        return filled(
                jdbc.sql(TEAM + " where j.term_id = ? and j.dissolved_on is null order by j.name, j.id")
                        .param(Ids.bytes(term.value()))
                        .query((row, n) -> bare(row))
                        .list(),
                " where j.term_id = ?",
                term.value());
    }

    Optional<Team> find(TeamId id) {
        return filled(
                        jdbc.sql(TEAM + " where j.id = ?")
                                .param(Ids.bytes(id.value()))
                                .query((row, n) -> bare(row))
                                .list(),
                        " where j.id = ?",
                        id.value())
                .stream()
                .findFirst();
    }

    private static Team bare(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Team(
                new TeamId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                new TermId(Ids.read(row.getBytes(3))),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class) != null,
                new ArrayList<>(),
                new LinkedHashSet<>());
    }

    private List<Team> filled(List<Team> teams, String where, UUID parameter) {
        Map<TeamId, Team> byId = new HashMap<>();
        teams.forEach(team -> byId.put(team.id(), team));
        if (byId.isEmpty()) {
            return teams;
        }
        jdbc.sql("""
                        select m.team_id, m.account_id, coalesce(a.name_zh, m.name), m.department, m.leads
                        from joint_team_member m
                          join joint_team j on j.id = m.team_id
                          left join account a on a.id = m.account_id
                        """ + where + " order by m.sort_order")
                .param(Ids.bytes(parameter))
                .query((RowCallbackHandler) row -> {
                    Team team = byId.get(new TeamId(Ids.read(row.getBytes(1))));
                    if (team != null) {
                        team.members()
                                .add(new VisitRecord.Member(
                                        Ids.readNullable(row.getBytes(2)),
                                        row.getString(3),
                                        Department.valueOf(row.getString(4)),
                                        row.getBoolean(5)));
                    }
                });
        jdbc.sql("select s.team_id, s.school_id from joint_team_school s join joint_team j on j.id = s.team_id" + where)
                .param(Ids.bytes(parameter))
                .query((RowCallbackHandler) row -> {
                    Team team = byId.get(new TeamId(Ids.read(row.getBytes(1))));
                    if (team != null) {
                        team.schools().add(new UnitId(Ids.read(row.getBytes(2))));
                    }
                });
        return teams;
    }

    Map<TeamId, Counts> counts(TermId term, LocalDate today) {
        Map<TeamId, Counts> counts = new HashMap<>();
        jdbc.sql("""
                        select v.team_id,
                          sum(case when v.state in ('PLANNED', 'UNDER_WAY') then 1 else 0 end),
                          sum(case when v.state in ('SUBMITTED', 'REVIEWED') then 1 else 0 end),
                          sum(case when v.state in ('PLANNED', 'UNDER_WAY') and v.planned_on < ? then 1 else 0 end)
                        from visit v where v.term_id = ? group by v.team_id""").params(today, Ids.bytes(term.value())).query((RowCallbackHandler) row -> counts.put(
                new TeamId(Ids.read(row.getBytes(1))), new Counts(row.getInt(2), row.getInt(3), row.getInt(4))));
        return counts;
    }

    void insert(TeamId id, UnitId unit, TermId term, TeamDraft draft) {
        jdbc.sql("insert into joint_team (id, unit_id, term_id, name, quota, version) values (?, ?, ?, ?, ?, 0)")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(unit.value()),
                        Ids.bytes(term.value()),
                        draft.name().strip(),
                        draft.quota())
                .update();
        writeMembers(id, draft.members());
        addSchools(id, draft.schools());
    }

    void update(TeamId id, TeamDraft draft) {
        jdbc.sql("update joint_team set name = ?, quota = ?, version = version + 1 where id = ?")
                .params(draft.name().strip(), draft.quota(), Ids.bytes(id.value()))
                .update();
        writeMembers(id, draft.members());
    }

    void dissolve(TeamId id, java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        jdbc.sql("update joint_team set dissolved_on = ?, version = version + 1 where id = ?")
                .param(day)
                .param(Ids.bytes(id.value()))
                .update();
    }

    private void writeMembers(TeamId id, List<TeamDraft.MemberDraft> members) {
        jdbc.sql("delete from joint_team_member where team_id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (TeamDraft.MemberDraft member : members) {
            UUID account = member.account();
            String name = member.name();
            rows.add(new Object[] {
                Ids.bytes(Ids.next()),
                Ids.bytes(id.value()),
                account == null ? null : Ids.bytes(account),
                account == null && name != null ? name.strip() : null,
                member.department().name(),
                member.leads(),
                rows.size()
            });
        }
        batch.batchUpdate("""
                insert into joint_team_member (id, team_id, account_id, name, department, leads, sort_order)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    void addSchools(TeamId id, Collection<UnitId> schools) {
        batch.batchUpdate(
                "insert into joint_team_school (team_id, school_id) values (?, ?)",
                schools.stream()
                        .map(school -> new Object[] {Ids.bytes(id.value()), Ids.bytes(school.value())})
                        .toList());
    }

    void removeSchools(TeamId id, Collection<UnitId> schools) {
        batch.batchUpdate(
                "delete from joint_team_school where team_id = ? and school_id = ?",
                schools.stream()
                        .map(school -> new Object[] {Ids.bytes(id.value()), Ids.bytes(school.value())})
                        .toList());
    }

    /** Those of its schools to which it still has to go. */
    Set<UnitId> withOpenVisits(TeamId id) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct school_id from visit
                        where team_id = ? and state in ('PLANNED', 'UNDER_WAY')""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .list());
    }
}
