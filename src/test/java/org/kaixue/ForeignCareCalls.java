package org.kaixue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.Ids;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.AidDraft;
import org.kaixue.people.AidTeachers;
import org.kaixue.people.AwayDraft;
import org.kaixue.people.AwayReason;
import org.kaixue.people.CareFixture;
import org.kaixue.people.ClassNames;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.FollowUpDraft;
import org.kaixue.people.FollowUpId;
import org.kaixue.people.FollowUpKind;
import org.kaixue.people.FollowUps;
import org.kaixue.people.PeopleFigures;
import org.kaixue.people.PersonId;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.Pledges;
import org.kaixue.people.RetentionOutlook;
import org.kaixue.people.Returns;
import org.kaixue.people.RosterTotals;
import org.kaixue.people.RoundDraft;
import org.kaixue.people.RoundId;
import org.kaixue.people.Screenings;
import org.kaixue.people.TeamDraft;
import org.kaixue.people.TeamField;
import org.kaixue.people.TeamId;
import org.kaixue.people.Teams;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;

/** What is done about people beside the roster, tried on another school's people, teams and rounds. */
record ForeignCareCalls(ApplicationContext context, Planted planted, LocalDate today) {

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        UnitId county = planted.theirs().county();
        TermId term = planted.term();
        PersonId theirs = person(school);
        returns(calls, school, term, theirs);
        followUps(calls, school, theirs);
        pledges(calls, school, term, theirs);
        aid(calls, school, theirs);
        teams(calls, school, county);
        screenings(calls, school, county, term);
        calls.refused("RosterTotals.of(UnitId,TermId)", own -> context.getBean(RosterTotals.class)
                .of(school, term));
        calls.refused("RetentionOutlook.of(UnitId)", own -> context.getBean(RetentionOutlook.class)
                .of(school));
        calls.refused("ClassNames.of(UnitId)", own -> context.getBean(ClassNames.class)
                .of(school));
        PeopleFigures figures = context.getBean(PeopleFigures.class);
        calls.refused(
                "PeopleFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("people.figure.away-pupils")));
        calls.open("PeopleFigures.definitions()", "what figures there are");
    }

    private void returns(ForeignCalls calls, UnitId school, TermId term, PersonId theirs) {
        Returns returns = context.getBean(Returns.class);
        AwayDraft draft = new AwayDraft(theirs, AwayReason.ILL, null, null, null);
        calls.refused("Returns.note(TermId,AwayDraft)", own -> returns.note(term, draft));
        calls.refused("Returns.list(UnitId,TermId)", own -> returns.list(school, term));
        calls.refused("Returns.counts(UnitId,TermId)", own -> returns.counts(school, term));
        calls.refused("Returns.takeBack(PersonId,TermId,AwayDraft)", own -> returns.takeBack(theirs, term, null));
        calls.refused("Returns.returned(PersonId,TermId)", own -> returns.returned(theirs, term));
        calls.refused("Returns.notReturned(PersonId,TermId)", own -> returns.notReturned(theirs, term));
        calls.refused("Returns.checkedOn(UnitId,TermId)", own -> returns.checkedOn(school, term));
        calls.refused("Returns.check(UnitId,TermId,LocalDate)", own -> returns.check(school, term, today));
    }

    private void followUps(ForeignCalls calls, UnitId school, PersonId theirs) {
        FollowUps followUps = context.getBean(FollowUps.class);
        FollowUpDraft draft = new FollowUpDraft(theirs, FollowUpKind.HOME, "guard", today, today);
        FollowUpId id = new FollowUpId(Ids.next());
        rows().write(
                        """
                insert into follow_up (id, person_id, open_person_id, school_id, kind, watcher, starts_on, until_on,
                  noted_at, noted_by) values (?, ?, ?, ?, 'HOME', ?, ?, ?, '2026-11-20 08:00:00', 'theirs')""",
                        Ids.bytes(id.value()),
                        Ids.bytes(theirs.value()),
                        Ids.bytes(theirs.value()),
                        Ids.bytes(school.value()),
                        TwoCounties.SECRET,
                        today,
                        today);
        calls.refused("FollowUps.list(UnitId,boolean)", own -> followUps.list(school, false));
        calls.refused("FollowUps.counts(UnitId)", own -> followUps.counts(school));
        calls.refused("FollowUps.begin(FollowUpDraft)", own -> followUps.begin(draft));
        calls.refused("FollowUps.change(FollowUpId,FollowUpDraft)", own -> followUps.change(id, draft));
        calls.refused("FollowUps.extend(FollowUpId,LocalDate)", own -> followUps.extend(id, today));
        calls.refused(
                "FollowUps.takeExtensionBack(FollowUpId,LocalDate)", own -> followUps.takeExtensionBack(id, today));
        calls.refused("FollowUps.release(FollowUpId,LocalDate)", own -> followUps.release(id, today));
        calls.refused("FollowUps.reopen(FollowUpId)", own -> followUps.reopen(id));
        calls.refused("FollowUps.remove(FollowUpId)", own -> followUps.remove(id));
    }

    private void pledges(ForeignCalls calls, UnitId school, TermId term, PersonId theirs) {
        Pledges pledges = context.getBean(Pledges.class);
        Set<PersonId> one = Set.of(theirs);
        calls.refused("Pledges.classes(UnitId,TermId)", own -> pledges.classes(school, term));
        calls.refused("Pledges.counts(UnitId,TermId)", own -> pledges.counts(school, term));
        calls.refused("Pledges.people(UnitId,ClassId,TermId)", own -> pledges.people(school, null, term));
        calls.refused(
                "Pledges.signAll(UnitId,ClassId,TermId,PledgeKind,Collection)",
                own -> pledges.signAll(school, null, term, PledgeKind.TEACHER, Set.of()));
        calls.refused(
                "Pledges.signSchool(UnitId,TermId,PledgeKind)",
                own -> pledges.signSchool(school, term, PledgeKind.TEACHER));
        calls.refused(
                "Pledges.sign(UnitId,TermId,PledgeKind,Collection)",
                own -> pledges.sign(school, term, PledgeKind.TEACHER, one));
        calls.refused(
                "Pledges.unsign(UnitId,TermId,PledgeKind,Collection)",
                own -> pledges.unsign(school, term, PledgeKind.TEACHER, one));
        calls.mixed(
                "Pledges.sign of another school's person",
                own -> pledges.sign(own.school(), term, PledgeKind.TEACHER, one));
    }

    private void aid(ForeignCalls calls, UnitId school, PersonId theirs) {
        AidTeachers aid = context.getBean(AidTeachers.class);
        calls.refused("AidTeachers.list(UnitId)", own -> aid.list(school));
        calls.refused("AidTeachers.counts(UnitId)", own -> aid.counts(school));
        calls.refused("AidTeachers.draft(PersonId)", own -> aid.draft(theirs));
        calls.refused("AidTeachers.keep(AidDraft)", own -> aid.keep(new AidDraft(theirs, null, null, null, null)));
        calls.refused("AidTeachers.takeBack(PersonId,AidDraft)", own -> aid.takeBack(theirs, null));
    }

    private void teams(ForeignCalls calls, UnitId school, UnitId county) {
        Teams teams = context.getBean(Teams.class);
        TeamId id = new TeamId(Ids.next());
        rows().write(
                        "insert into specialist_team (id, unit_id, name, field, members) values (?, ?, ?, 'MEDICAL', 3)",
                        Ids.bytes(id.value()),
                        Ids.bytes(planted.prefecture().value()),
                        TwoCounties.SECRET);
        TeamDraft draft = new TeamDraft("team", TeamField.MEDICAL, 3, null, Set.of(school));
        calls.refused("Teams.of(UnitId)", own -> teams.of(school));
        calls.refused("Teams.draft(TeamId)", own -> teams.draft(id));
        calls.refused("Teams.found(UnitId,TeamDraft)", own -> teams.found(planted.prefecture(), draft));
        calls.refused("Teams.change(TeamId,TeamDraft)", own -> teams.change(id, draft));
        calls.refused("Teams.dissolve(TeamId)", own -> teams.dissolve(id));
        calls.refused("Teams.restore(TeamId)", own -> teams.restore(id));
    }

    private void screenings(ForeignCalls calls, UnitId school, UnitId county, TermId term) {
        Screenings screenings = context.getBean(Screenings.class);
        RoundId id = round(planted.prefecture(), term);
        RoundId other = round(planted.prefecture(), term);
        context.getBean(CareFixture.class).toldOfRounds();
        RoundDraft draft = new RoundDraft("round", today, today);
        EntryDraft numbers = new EntryDraft(3, 3);
        calls.refused("Screenings.rounds(UnitId,TermId)", own -> screenings.rounds(school, term));
        calls.refused("Screenings.below(UnitId,TermId)", own -> screenings.below(county, term));
        calls.refused("Screenings.entries(RoundId,UnitId)", own -> screenings.entries(id, school));
        calls.refused("Screenings.entry(RoundId,UnitId)", own -> screenings.entry(id, school));
        calls.refused("Screenings.enter(RoundId,UnitId,EntryDraft)", own -> screenings.enter(id, school, numbers));
        calls.refused(
                "Screenings.open(UnitId,TermId,RoundDraft)", own -> screenings.open(planted.prefecture(), term, draft));
        calls.refused("Screenings.change(RoundId,RoundDraft)", own -> screenings.change(id, draft));
        calls.refused("Screenings.remove(RoundId)", own -> screenings.remove(other));
        calls.refused(
                "Screenings.load(RoundId,Map,LocalDate)", own -> screenings.load(id, Map.of(school, numbers), today));
    }

    private RoundId round(UnitId owner, TermId term) {
        UUID id = Ids.next();
        rows().write(
                        """
                insert into screening_round (id, unit_id, term_id, name, starts_on, ends_on, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?, '2026-11-20 08:00:00', 'theirs')""",
                        Ids.bytes(id),
                        Ids.bytes(owner.value()),
                        Ids.bytes(term.value()),
                        TwoCounties.SECRET,
                        today,
                        today);
        return new RoundId(id);
    }

    private PersonId person(UnitId school) {
        UUID id = Ids.next();
        rows().write("""
                insert into person (id, school_id, kind, code, name, boarder, restricted, complete, version, entered_at,
                  entered_by)
                values (?, ?, 'STAFF', 'CARE', ?, false, false, false, 0, '2026-11-20 08:00:00', 'theirs')""", Ids.bytes(id), Ids.bytes(school.value()), TwoCounties.SECRET);
        return new PersonId(id);
    }

    private Rows rows() {
        return context.getBean(Rows.class);
    }
}
