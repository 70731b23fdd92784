package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams that counties and the prefecture send to advise schools, and which schools none of them serves. */
@Service
public class Teams {

    private static final String KIND = "specialist_team";

    private final CareOffice office;

    Teams(CareOffice office) {
        this.office = office;
    }

    /** The teams of a unit and of those below, and those from above that serve one of its schools. */
    @Transactional(readOnly = true)
    public TeamSheet of(UnitId scope) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        UnitTree tree = office.units().tree();
        List<UnitId> schools = office.schools(scope);
        Map<TeamId, Set<UnitId>> serves = serves();
        Set<UnitId> served = new HashSet<>();
        List<TeamRow> teams = new ArrayList<>();
        for (TeamRow team : all(serves)) {
            Set<UnitId> own = schools.stream()
                    .filter(school -> team.draft().serves().stream().anyMatch(unit -> tree.contains(unit, school)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!own.isEmpty() || tree.contains(scope, team.owner())) {
                served.addAll(own);
                boolean writable = office.jurisdiction().may(Permission.PEOPLE_ASSIGN, team.owner());
                teams.add(new TeamRow(team.id(), team.owner(), team.draft(), own, writable));
            }
        }
        return new TeamSheet(
                teams,
                schools.size(),
                schools.stream().filter(school -> !served.contains(school)).toList(),
                tree.get(scope).kind() != UnitKind.SCHOOL
                        && office.jurisdiction().may(Permission.PEOPLE_ASSIGN, scope));
    }

    /** The team as its form shows it. */
    @Transactional(readOnly = true)
    public TeamDraft draft(TeamId id) {
        return own(id).draft();
    }

    /** @param owner the prefecture or a county */
    @Transactional
    public TeamId found(UnitId owner, TeamDraft draft) {
        office.jurisdiction().require(Permission.PEOPLE_ASSIGN, owner);
        check(owner, draft);
        TeamId id = new TeamId(Ids.next());
        office.jdbc()
                .sql("insert into specialist_team (id, unit_id, name, field, members, phone) values (?, ?, ?, ?, ?, ?)")
                .param(Ids.bytes(id.value()))
                .param(Ids.bytes(owner.value()))
                .param(draft.name())
                .param(draft.field().name())
                .param(draft.members())
                .param(draft.phone())
                .update();
        writeServed(id, draft.serves());
        office.changed("people.team-founded", KIND, id.value(), owner, null, words(draft));
        return id;
    }

    @Transactional
    public void change(TeamId id, TeamDraft draft) {
        TeamRow before = own(id);
        check(before.owner(), draft);
        office.jdbc()
                .sql("update specialist_team set name = ?, field = ?, members = ?, phone = ? where id = ?")
                .param(draft.name())
                .param(draft.field().name())
                .param(draft.members())
                .param(draft.phone())
                .param(Ids.bytes(id.value()))
                .update();
        writeServed(id, draft.serves());
        office.changed("people.team-changed", KIND, id.value(), before.owner(), words(before.draft()), words(draft));
    }

    /** From today on it serves nobody; what it was is kept. */
    @Transactional
    public void dissolve(TeamId id) {
        TeamRow before = own(id);
        office.jdbc()
                .sql("update specialist_team set dissolved_on = ? where id = ?")
                .params(office.today(), Ids.bytes(id.value()))
                .update();
        office.changed("people.team-dissolved", KIND, id.value(), before.owner(), words(before.draft()), null);
    }

    /** Takes a dissolution back. */
    @Transactional
    public void restore(TeamId id) {
        TeamRow before = own(id);
        office.jdbc()
                .sql("update specialist_team set dissolved_on = null where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        office.changed("people.team-restored", KIND, id.value(), before.owner(), null, words(before.draft()));
    }

    private void check(UnitId owner, TeamDraft draft) {
        office.drafts().check(draft);
        UnitTree tree = office.units().tree();
        if (tree.get(owner).kind() == UnitKind.SCHOOL) {
            throw new RuleViolation("people.team.of-a-school");
        }
        for (UnitId unit : draft.serves()) {
            if (!tree.contains(owner, unit)) {
                throw new AccessRefused();
            }
        }
    }

    private void writeServed(TeamId id, Set<UnitId> units) {
        byte[] team = Ids.bytes(id.value());
        office.jdbc()
                .sql("delete from team_serves where team_id = ?")
                .param(team)
                .update();
        units.forEach(unit -> office.jdbc()
                .sql("insert into team_serves (team_id, unit_id) values (?, ?)")
                .params(team, Ids.bytes(unit.value()))
                .update());
    }

    private Map<TeamId, Set<UnitId>> serves() {
        Map<TeamId, Set<UnitId>> serves = new HashMap<>();
        office.jdbc().sql("select team_id, unit_id from team_serves").query((RowCallbackHandler)
                row -> serves.computeIfAbsent(new TeamId(Ids.read(row.getBytes(1))), id -> new HashSet<>())
                        .add(CareOffice.unit(row, 2)));
        return serves;
    }

    private List<TeamRow> all(Map<TeamId, Set<UnitId>> serves) {
        return office.jdbc().sql("""
                        select id, unit_id, name, field, members, phone from specialist_team
                        where dissolved_on is null order by name""").query((row, n) -> row(row, serves)).list();
    }

    private TeamRow own(TeamId id) {
        Map<TeamId, Set<UnitId>> serves = serves();
        TeamRow team = office.jdbc()
                .sql("select id, unit_id, name, field, members, phone from specialist_team where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row(row, serves))
                .optional()
                .orElseThrow(AccessRefused::new);
        office.jurisdiction().require(Permission.PEOPLE_ASSIGN, team.owner());
        return team;
    }

    private static TeamRow row(ResultSet row, Map<TeamId, Set<UnitId>> serves) throws SQLException {
        TeamId id = new TeamId(Ids.read(row.getBytes(1)));
        TeamDraft draft = new TeamDraft(
                row.getString(3),
                TeamField.valueOf(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                serves.getOrDefault(id, Set.of()));
        return new TeamRow(id, CareOffice.unit(row, 2), draft, Set.of(), false);
    }

    private String words(TeamDraft draft) {
        UnitTree tree = office.units().tree();
        return Values.named(
                "name",
                draft.name(),
                "field",
                draft.field(),
                "members",
                draft.members(),
                "serves",
                tree.all().stream()
                        .filter(unit -> draft.serves().contains(unit.id()))
                        .map(UnitNode::code)
                        .collect(Collectors.joining(", ")));
    }
}
