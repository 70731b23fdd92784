package org.kaixue.supervision;

import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Finds visits for those who may do something about them. */
@Component
class VisitAccess {

    private final VisitEntries entries;
    private final TeamBook teams;
    private final VisitParts parts;
    private final Jurisdiction jurisdiction;
    private final Actors actors;

    VisitAccess(VisitEntries entries, TeamBook teams, VisitParts parts, Jurisdiction jurisdiction, Actors actors) {
        this.entries = entries;
        this.teams = teams;
        this.parts = parts;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
    }

    VisitEntry get(VisitId id, Permission permission) {
        VisitEntry visit = entries.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, visit.school());
        return visit;
    }

    /** As {@link #get}, held alone until the transaction ends. */
    VisitEntry alone(VisitId id, Permission permission) {
        VisitEntry visit = entries.alone(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, visit.school());
        return visit;
    }

    /** The visit for a member of its team, held alone: the first thing that a transaction asks of the database. */
    VisitEntry touched(VisitId id) {
        VisitEntry visit = alone(id, Permission.VISITS_WRITE);
        TeamBook.Team team = team(visit);
        if (SystemWork.current().isEmpty() && !member(team)) {
            throw new RuleViolation("supervision.refused.not-member", team.name());
        }
        return visit;
    }

    TeamBook.Team team(VisitEntry visit) {
        return teams.find(visit.team()).orElseThrow(AccessRefused::new);
    }

    boolean member(TeamBook.Team team) {
        UUID account = actors.current().account();
        return account != null && team.has(account);
    }

    /** Whether it is the signed-in person's own: of his team, or touched by him while he was in it. */
    boolean own(VisitEntry visit, TeamBook.Team team) {
        UUID account = actors.current().account();
        return account != null && (team.has(account) || parts.touchedBy(visit.id(), account));
    }

    boolean mayAnswer(VisitEntry visit, TeamBook.Team team) {
        return visit.state().open() && member(team) && jurisdiction.may(Permission.VISITS_WRITE, visit.school());
    }
}
