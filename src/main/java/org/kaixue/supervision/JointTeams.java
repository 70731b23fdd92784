package org.kaixue.supervision;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Directory;
import org.kaixue.organisation.GrantsFollow;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint teams (联合督导组): who belongs to them and which schools they visit. Who is in one supervises its schools. */
@Service
public class JointTeams {

    static final String KIND = "joint_team";
    private static final int MOST_CANDIDATES = 50;

    private final TeamBook book;
    private final Directory directory;
    private final OrganisationFacts facts;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    JointTeams(
            TeamBook book,
            Directory directory,
            OrganisationFacts facts,
            Jurisdiction jurisdiction,
            Units units,
            Drafts drafts,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.book = book;
        this.directory = directory;
        this.facts = facts;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.drafts = drafts;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** The teams of a unit and of those below, and those from above that visit one of its schools; four statements. */
    @Transactional(readOnly = true)
    public List<TeamRow> of(UnitId scope, TermId term) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        UnitTree tree = units.tree();
        Map<TeamId, TeamBook.Counts> counts = book.counts(term, clock.today());
        return book.all(term).stream()
                .filter(team -> tree.contains(scope, team.unit())
                        || team.schools().stream().anyMatch(school -> tree.contains(scope, school)))
                .map(team -> row(team, counts.getOrDefault(team.id(), TeamBook.Counts.NONE)))
                .toList();
    }

    private TeamRow row(TeamBook.Team team, TeamBook.Counts counts) {
        return new TeamRow(
                team.id(),
                team.unit(),
                team.term(),
                team.name(),
                team.quota(),
                team.members(),
                team.schools(),
                counts.open(),
                counts.done(),
                counts.overdue(),
                jurisdiction.may(Permission.VISITS_PLAN, team.unit()));
    }

    /** The team as its form shows it. */
    @Transactional(readOnly = true)
    public TeamDraft draft(TeamId id) {
        TeamBook.Team team = own(id);
        return new TeamDraft(
                team.name(),
                team.quota(),
                team.members().stream()
                        .map(member -> new TeamDraft.MemberDraft(
                                member.account(),
                                member.account() == null ? member.name() : null,
                                member.department(),
                                member.leads()))
                        .toList(),
                team.schools());
    }

    /** Accounts that could be in a team of the unit. */
    @Transactional(readOnly = true)
    public List<Directory.Entry> candidates(UnitId unit, String typed) {
        jurisdiction.require(Permission.VISITS_PLAN, unit);
        return directory.find(unit, typed, MOST_CANDIDATES);
    }

    /** The schools at and below a unit that teach a stage or open in a batch, to be assigned together. */
    @Transactional(readOnly = true)
    public List<UnitId> matching(UnitId unit, TermId term, @Nullable Stage stage, @Nullable Integer batch) {
        jurisdiction.require(Permission.VISITS_PLAN, unit);
        return facts.schools(unit, term, batch, stage).stream()
                .map(SchoolFacts::school)
                .toList();
    }

    /** @param unit the prefecture or a county */
    @Transactional
    public TeamId found(UnitId unit, TermId term, TeamDraft draft) {
        jurisdiction.require(Permission.VISITS_PLAN, unit);
        if (units.tree().get(unit).kind() == UnitKind.SCHOOL) {
            throw new RuleViolation("supervision.team.of-a-school");
        }
        check(unit, draft, Set.of());
        TeamId id = new TeamId(Ids.next());
        unique(() -> book.insert(id, unit, term, draft));
        changed("supervision.team-founded", id, unit, null, words(draft));
        follow(accounts(draft));
        return id;
    }

    /** Changes name, quota, members and schools. */
    @Transactional
    public void change(TeamId id, TeamDraft draft) {
        TeamBook.Team before = own(id);
        check(before.unit(), draft, new HashSet<>(before.accounts()));
        Set<UnitId> gone = new LinkedHashSet<>(before.schools());
        gone.removeAll(draft.schools());
        requireNoVisits(id, gone);
        Set<UnitId> come = new LinkedHashSet<>(draft.schools());
        come.removeAll(before.schools());
        unique(() -> book.update(id, draft));
        book.removeSchools(id, gone);
        book.addSchools(id, come);
        changed("supervision.team-changed", id, before.unit(), words(before), words(draft));
        Set<UUID> touched = new HashSet<>(before.accounts());
        touched.addAll(accounts(draft));
        follow(touched);
    }

    /** Assigns these schools too. */
    @Transactional
    public int assign(TeamId id, Collection<UnitId> schools) {
        TeamBook.Team team = own(id);
        requireBelow(team.unit(), schools);
        Set<UnitId> come = new LinkedHashSet<>(schools);
        come.removeAll(team.schools());
        book.addSchools(id, come);
        changed("supervision.team-schools", id, team.unit(), words(team), Values.named("schools", come.size()));
        follow(team.accounts());
        return come.size();
    }

    /** From today on its members supervise nobody through it; what it did is kept. */
    @Transactional
    public void dissolve(TeamId id) {
        TeamBook.Team team = own(id);
        requireNoVisits(id, team.schools());
        book.dissolve(id, clock.today());
        changed("supervision.team-dissolved", id, team.unit(), words(team), null);
        follow(team.accounts());
    }

    /** Takes a dissolution back. */
    @Transactional
    public void restore(TeamId id) {
        TeamBook.Team team = own(id);
        book.dissolve(id, null);
        changed("supervision.team-restored", id, team.unit(), null, words(team));
        follow(team.accounts());
    }

    private void check(UnitId unit, TeamDraft draft, Set<UUID> known) {
        drafts.check(draft);
        requireBelow(unit, draft.schools());
        Set<UUID> seen = new HashSet<>();
        int leaders = 0;
        for (TeamDraft.MemberDraft member : draft.members()) {
            UUID account = member.account();
            if (account == null && (member.name() == null || member.name().isBlank())) {
                throw RuleViolation.at("members", "supervision.team.member-unnamed");
            }
            if (account != null && !seen.add(account)) {
                throw RuleViolation.at("members", "supervision.team.member-twice");
            }
            if (account != null && !known.contains(account) && !directory.belongs(unit, account)) {
                throw new AccessRefused();
            }
            leaders += member.leads() ? 1 : 0;
        }
        if (leaders != 1) {
            throw RuleViolation.at("members", "supervision.team.one-leader");
        }
    }

    private void requireBelow(UnitId unit, Collection<UnitId> schools) {
        UnitTree tree = units.tree();
        for (UnitId school : schools) {
            if (tree.get(school).kind() != UnitKind.SCHOOL || !tree.contains(unit, school)) {
                throw new AccessRefused();
            }
        }
    }

    private void requireNoVisits(TeamId id, Set<UnitId> schools) {
        Set<UnitId> open = book.withOpenVisits(id);
        open.retainAll(schools);
        if (!open.isEmpty()) {
            UnitId first = open.iterator().next();
            throw RuleViolation.at(
                    "schools",
                    "supervision.team.school-has-visits",
                    units.tree().get(first).name(),
                    open.size());
        }
    }

    private static void unique(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            throw Transactions.duplicate(failure) ? RuleViolation.at("name", "supervision.team.name-taken") : failure;
        }
    }

    private void follow(Collection<UUID> accounts) {
        events.publishEvent(new GrantsFollow(Set.copyOf(accounts)));
    }

    private static Set<UUID> accounts(TeamDraft draft) {
        Set<UUID> accounts = new HashSet<>();
        for (TeamDraft.MemberDraft member : draft.members()) {
            if (member.account() != null) {
                accounts.add(member.account());
            }
        }
        return accounts;
    }

    private TeamBook.Team own(TeamId id) {
        TeamBook.Team team = book.find(id).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.VISITS_PLAN, team.unit());
        return team;
    }

    private void changed(String action, TeamId id, UnitId unit, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, KIND, id.value().toString(), unit.value(), before, after, null));
    }

    private String words(TeamBook.Team team) {
        return words(team.name(), team.quota(), team.members().size(), team.schools());
    }

    private String words(TeamDraft draft) {
        return words(draft.name(), draft.quota(), draft.members().size(), draft.schools());
    }

    /** Members are counted, not named: a name is personal. */
    private String words(String name, int quota, int members, Set<UnitId> schools) {
        UnitTree tree = units.tree();
        String codes = tree.all().stream()
                .filter(unit -> schools.contains(unit.id()))
                .map(unit -> unit.code())
                .collect(Collectors.joining(", "));
        return Values.named("name", name, "quota", quota, "members", members, "schools", codes);
    }
}
