package org.kaixue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.isolation.BedId;
import org.kaixue.isolation.CaseChecklist;
import org.kaixue.isolation.CaseCounts;
import org.kaixue.isolation.CaseFigures;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseNormDraft;
import org.kaixue.isolation.CaseNorms;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.CaseStays;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.kaixue.isolation.ClusterId;
import org.kaixue.isolation.Clusters;
import org.kaixue.isolation.ContactId;
import org.kaixue.isolation.Contacts;
import org.kaixue.isolation.ExtensionDraft;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.ObservationDraft;
import org.kaixue.isolation.ObservationPlace;
import org.kaixue.isolation.Observations;
import org.kaixue.isolation.ObservedDay;
import org.kaixue.isolation.StepDraft;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.staggering.Sittings;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The methods of cases, called with another school's cases, people, contacts and clusters. */
record ForeignCaseCalls(ApplicationContext context, Planted planted, LocalDate today) {

    private static final String NOTE = TwoCounties.SECRET;

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        PersonId pupil = pupil(school, "甲");
        PersonId other = pupil(school, "乙");
        CaseId id = SystemWork.as("test", () -> context.getBean(Cases.class).start(fever(pupil)));
        cases(calls, school, id, other);
        checklist(calls, id);
        observations(calls);
        contacts(calls, id, other);
        counted(calls, school);
        BedId bed = bed();
        CaseStays stays = context.getBean(CaseStays.class);
        calls.refused("CaseStays.admit(CaseId,BedId)", own -> stays.admit(id, bed));
        calls.refused("CaseStays.leave(CaseId)", own -> stays.leave(id));
        calls.refused("Sittings.beside(UnitId,ClassId)", own -> context.getBean(Sittings.class)
                .beside(school, planted.theirs().oneClass()));
    }

    private void cases(ForeignCalls calls, UnitId school, CaseId id, PersonId other) {
        Cases cases = context.getBean(Cases.class);
        PageQuery all = new PageQuery("", List.of(), 0, 10);
        calls.refused("Cases.start(CaseStart)", own -> cases.start(fever(other)));
        calls.refused("Cases.sheet(CaseId)", own -> cases.sheet(id));
        calls.refused("Cases.openOf(PersonId)", own -> cases.openOf(other));
        calls.refused("Cases.page(UnitId,CaseState,PageQuery)", own -> cases.page(school, null, all));
        calls.refused("Cases.count(UnitId,CaseState,PageQuery)", own -> cases.count(school, null, all));
        calls.refused("Cases.judge(CaseId,Illness)", own -> cases.judge(id, Illness.RASH));
        calls.refused("Cases.open(CaseId,String)", own -> cases.open(id, NOTE));
    }

    private void checklist(ForeignCalls calls, CaseId id) {
        CaseChecklist list = context.getBean(CaseChecklist.class);
        StepDraft draft = new StepDraft(LocalDateTime.of(today, LocalTime.NOON), NOTE, null, NOTE);
        calls.refused("CaseChecklist.touch(CaseId,CaseStep)", own -> list.touch(id, CaseStep.ISOLATED));
        calls.refused(
                "CaseChecklist.touch(CaseId,CaseStep,Duration)",
                own -> list.touch(id, CaseStep.REPORTED, Duration.ofMinutes(1)));
        calls.refused(
                "CaseChecklist.enter(CaseId,CaseStep,Instant,StepDraft)",
                own -> list.enter(id, CaseStep.REMEASURED, null, draft));
        calls.refused(
                "CaseChecklist.measured(CaseId,CaseStep,BigDecimal)",
                own -> list.measured(id, CaseStep.DETECTED, new BigDecimal("38.5")));
        calls.refused("CaseChecklist.skip(CaseId,CaseStep,String)", own -> list.skip(id, CaseStep.TRANSFERRED, NOTE));
        calls.refused(
                "CaseChecklist.takeBack(CaseId,CaseStep,String)", own -> list.takeBack(id, CaseStep.CERTIFICATE, NOTE));
    }

    private void observations(ForeignCalls calls) {
        CaseId id = SystemWork.as("test", () -> context.getBean(Cases.class)
                .start(fever(pupil(planted.theirs().school(), "丙"))));
        Observations observations = context.getBean(Observations.class);
        ObservationDraft draft = new ObservationDraft(ObservationPlace.HOME, today, today.plusDays(3));
        calls.refused("Observations.begin(CaseId,ObservationDraft)", own -> observations.begin(id, draft));
        calls.refused(
                "Observations.extend(CaseId,ExtensionDraft)",
                own -> observations.extend(id, new ExtensionDraft(today.plusDays(9), NOTE)));
        calls.refused(
                "Observations.enter(CaseId,ObservedDay)",
                own -> observations.enter(id, new ObservedDay(today, new BigDecimal("37"), NOTE)));
        calls.refused("Observations.release(CaseId,LocalDate)", own -> observations.release(id, today));
    }

    private void contacts(ForeignCalls calls, CaseId id, PersonId other) {
        Contacts contacts = context.getBean(Contacts.class);
        UUID contact = Ids.next();
        UUID gone = Ids.next();
        contact(contact, id, other);
        contact(gone, id, pupil(planted.theirs().school(), "丁"));
        ContactId theirs = new ContactId(contact);
        calls.refused("Contacts.proposed(CaseId)", own -> contacts.proposed(id));
        calls.refused("Contacts.choose(CaseId,Collection)", own -> contacts.choose(id, List.of(other)));
        calls.refused("Contacts.told(ContactId,boolean)", own -> contacts.told(theirs, true));
        calls.refused("Contacts.watch(ContactId,LocalDate)", own -> contacts.watch(theirs, today));
        calls.refused("Contacts.remove(ContactId)", own -> contacts.remove(new ContactId(gone)));
    }

    private void contact(UUID contact, CaseId id, PersonId other) {
        context.getBean(Rows.class)
                .write(
                        """
                insert into case_contact (id, case_id, school_id, person_id, origin, state)
                values (?, ?, ?, ?, 'CLASS', 'TO_BE_TOLD')""",
                        Ids.bytes(contact),
                        Ids.bytes(id.value()),
                        Ids.bytes(planted.theirs().school().value()),
                        Ids.bytes(other.value()));
    }

    private BedId bed() {
        UUID bed = Ids.next();
        Rows rows = context.getBean(Rows.class);
        byte[] school = Ids.bytes(planted.theirs().school().value());
        byte[] room = context.getBean(JdbcClient.class)
                .sql("select id from facility where school_id = ? and kind = 'ISOLATION_ROOM' limit 1")
                .param(school)
                .query(byte[].class)
                .single();
        rows.write("""
                insert into isolation_room (facility_id, school_id, purpose, apart, airy, basin, toilet, sign, state, since,
                  version, equipped_at, equipped_by)
                values (?, ?, 'ANY', true, true, true, true, true, 'FREE', '2026-11-01 00:00:00', 0,
                  '2026-11-01 00:00:00', 'test')""", room, school);
        rows.write(
                "insert into isolation_bed (id, room_id, school_id, number, used, withdrawn) values (?, ?, ?, 1, ?, ?)",
                Ids.bytes(bed),
                room,
                school,
                false,
                false);
        return new BedId(bed);
    }

    private void counted(ForeignCalls calls, UnitId school) {
        Clusters clusters = context.getBean(Clusters.class);
        UUID cluster = Ids.next();
        context.getBean(Rows.class)
                .write("""
                insert into case_cluster (id, school_id, illness, kind, dormitory, cases, span_days, first_day, raised_at,
                  version)
                values (?, ?, 'RASH', 'DORMITORY', ?, 3, 1, ?, ?, 0)""", Ids.bytes(cluster), Ids.bytes(school.value()), NOTE, today, today.atStartOfDay());
        calls.refused("Clusters.of(UnitId,LocalDate)", own -> clusters.of(school, today));
        calls.refused("Clusters.report(ClusterId)", own -> clusters.report(new ClusterId(cluster)));
        calls.refused("CaseCounts.of(UnitId,LocalDate)", own -> context.getBean(CaseCounts.class)
                .of(school, today));
        CaseFigures figures = context.getBean(CaseFigures.class);
        calls.refused(
                "CaseFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, planted.term()), List.of("cases.figure.open-cases")));
        calls.open("CaseFigures.definitions()", "what figures there are");
        calls.open("CaseWatch.onChange(CaseId,Runnable)", "tells that something changed, and neither what nor whose");
        CaseNorms norms = context.getBean(CaseNorms.class);
        calls.open("CaseNorms.on(LocalDate)", "limits are no secret");
        calls.open("CaseNorms.rows()", "limits are no secret, and the page is for those who read norms somewhere");
        calls.refused(
                "CaseNorms.set(CaseNormDraft)",
                own -> norms.set(new CaseNormDraft(CaseNorm.ISOLATED_MINUTES, 9, today, NOTE)));
    }

    private PersonId pupil(UnitId school, String name) {
        return SystemWork.as("test", () -> context.getBean(Persons.class)
                .addOnTheSpot(
                        school,
                        PersonKind.PUPIL,
                        planted.theirs().oneClass(),
                        TwoCounties.SECRET + name,
                        true,
                        TwoCounties.SECRET,
                        null));
    }

    private static CaseStart fever(PersonId person) {
        return new CaseStart(person, Illness.RESPIRATORY, new BigDecimal("38.2"), TwoCounties.SECRET, null);
    }
}
