package org.kaixue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.TwoCounties.Holdings;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.CalendarEditor;
import org.kaixue.organisation.ClassDraft;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Counties;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.ExceptionDraft;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.FactEntries;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.OpeningDraft;
import org.kaixue.organisation.Openings;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.OrganisationIntake;
import org.kaixue.organisation.Posts;
import org.kaixue.organisation.RiskDraft;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.SchoolIntake;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Schools;
import org.kaixue.organisation.Season;
import org.kaixue.organisation.StaffDraft;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermDraft;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitDraft;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.WeekDraft;
import org.springframework.context.ApplicationContext;

/** The organisation's methods, called with another school's or another county's ids. */
record ForeignOrganisationCalls(ApplicationContext context, Planted planted, LocalDate today) {

    private static final UnitDraft COUNTY = new UnitDraft("639099", "改名", "Renamed", null);
    private static final ClassDraft CLASS = new ClassDraft(Stage.PRIMARY, 2026, 40);
    private static final Set<DayOfWeek> ALL_WEEK = Set.of(DayOfWeek.values());

    void into(ForeignCalls calls) {
        counties(calls);
        schools(calls);
        records(calls);
        facts(calls);
        terms(calls);
        withOwnIds(calls);
    }

    private void counties(ForeignCalls calls) {
        Counties counties = context.getBean(Counties.class);
        UnitId county = planted.first();
        calls.refused("Counties.found(UnitDraft)", own -> counties.found(COUNTY));
        calls.refused("Counties.create(UnitId,UnitDraft)", own -> counties.create(planted.prefecture(), COUNTY));
        calls.refused("Counties.draft(UnitId)", own -> counties.draft(county));
        calls.refused("Counties.change(UnitId,UnitDraft)", own -> counties.change(county, COUNTY));
        calls.refused("Counties.close(UnitId)", own -> counties.close(county));
        calls.refused("Counties.setRisk(UnitId,RiskDraft)", own -> counties.setRisk(county, risk()));
        calls.refused("Counties.rows(UnitId)", own -> counties.rows(planted.prefecture()));
        calls.refused("Counties.risks(UnitId)", own -> counties.risks(county));
    }

    private void schools(ForeignCalls calls) {
        Schools schools = context.getBean(Schools.class);
        UnitId school = planted.theirs().school();
        calls.refused("Schools.create(UnitId,SchoolDraft)", own -> schools.create(planted.first(), draft(null)));
        calls.refused("Schools.draft(UnitId)", own -> schools.draft(school));
        calls.refused("Schools.change(UnitId,SchoolDraft)", own -> schools.change(school, draft(null)));
        calls.refused("Schools.close(UnitId)", own -> schools.close(school));
        OrganisationIntake intake = context.getBean(OrganisationIntake.class);
        calls.refused("OrganisationIntake.take(List)", own -> intake.take(List.of(entry(planted.first(), null))));
    }

    private void records(ForeignCalls calls) {
        Classes classes = context.getBean(Classes.class);
        Headcounts headcounts = context.getBean(Headcounts.class);
        Facilities facilities = context.getBean(Facilities.class);
        Openings openings = context.getBean(Openings.class);
        Holdings theirs = planted.theirs();
        UnitId school = theirs.school();
        TermId term = planted.term();
        calls.refused("Classes.rows(UnitId,TermId)", own -> classes.rows(school, term));
        calls.refused("Classes.add(UnitId,ClassDraft)", own -> classes.add(school, CLASS));
        calls.refused("Classes.change(ClassId,ClassDraft)", own -> classes.change(theirs.oneClass(), CLASS));
        calls.refused("Classes.close(ClassId)", own -> classes.close(theirs.oneClass()));
        calls.refused("Classes.reopen(ClassId)", own -> classes.reopen(theirs.oneClass()));
        calls.refused("Headcounts.history(UnitId)", own -> headcounts.history(school));
        calls.refused(
                "Headcounts.declare(ClassId,HeadcountDraft)",
                own -> headcounts.declare(theirs.oneClass(), new HeadcountDraft(today, 1, 0)));
        calls.refused(
                "Headcounts.declareStaff(UnitId,StaffDraft)",
                own -> headcounts.declareStaff(school, new StaffDraft(today, 1)));
        calls.refused("Headcounts.takeBack(Declared)", own -> headcounts.takeBack(theirs.declared()));
        calls.refused("Facilities.history(UnitId)", own -> facilities.history(school));
        calls.refused("Facilities.rows(UnitId)", own -> facilities.rows(school));
        calls.refused("Facilities.none(UnitId)", own -> facilities.none(school));
        calls.refused("Facilities.add(UnitId,FacilityDraft)", own -> facilities.add(school, facility(null)));
        calls.refused(
                "Facilities.change(FacilityId,FacilityDraft)",
                own -> facilities.change(theirs.canteen(), facility(null)));
        calls.refused(
                "Facilities.declareNone(UnitId,FacilityKind,boolean)",
                own -> facilities.declareNone(school, FacilityKind.CANTEEN_ZONE, false));
        calls.refused("Openings.rows(UnitId,TermId)", own -> openings.rows(school, term));
        calls.refused("Openings.set(UnitId,TermId,OpeningDraft)", own -> openings.set(school, term, opening()));
    }

    private void facts(ForeignCalls calls) {
        OrganisationFacts facts = context.getBean(OrganisationFacts.class);
        Posts posts = context.getBean(Posts.class);
        FactEntries entries = context.getBean(FactEntries.class);
        UnitId school = planted.theirs().school();
        calls.refused(
                "OrganisationFacts.schools(UnitId,TermId,Integer,Stage)",
                own -> facts.schools(school, planted.term(), null, null));
        calls.refused(
                "OrganisationFacts.schools(UnitId,TermId,LocalDate,Integer,Stage)",
                own -> facts.schools(school, planted.term(), today, null, null));
        calls.refused("Posts.rows(UnitId)", own -> posts.rows(school));
        calls.refused("FactEntries.of(UnitId,TermId)", own -> entries.of(school, planted.term()));
        calls.refused("FactEntries.of(UnitId,TermId,LocalDate)", own -> entries.of(school, planted.term(), today));
        calls.open("Units.tree()", "the names of units are no secret; pages show those that may be read");
        calls.open("Jurisdiction.may(Permission,UnitId)", "answers whether a grant covers a unit");
        calls.open("Jurisdiction.maySomewhere(Permission)", "answers what the caller is granted");
        calls.open("Jurisdiction.mayEverywhere(Permission)", "answers what the caller is granted");
        calls.open("Jurisdiction.require(Permission,UnitId)", "is itself the refusal");
        calls.open("Jurisdiction.requireSomewhere(Permission)", "is itself the refusal");
        calls.open("Jurisdiction.requireEverywhere(Permission)", "is itself the refusal");
        calls.open("Jurisdiction.concerns(Permission,UnitId)", "answers whether a grant covers a unit or one below");
        calls.open("Jurisdiction.roots(Permission)", "answers what the caller is granted");
    }

    private void terms(ForeignCalls calls) {
        Terms terms = context.getBean(Terms.class);
        CalendarEditor calendar = context.getBean(CalendarEditor.class);
        calls.refused("Terms.create(TermDraft)", own -> terms.create(term()));
        calls.refused("Terms.change(TermId,TermDraft)", own -> terms.change(planted.term(), term()));
        WeekDraft week = week(planted.first());
        ExceptionDraft day = day(planted.first());
        calls.refused("CalendarEditor.setWeek(WeekDraft)", own -> calendar.setWeek(week));
        calls.refused("CalendarEditor.removeWeek(WeekDraft)", own -> calendar.removeWeek(week));
        calls.refused("CalendarEditor.setException(ExceptionDraft)", own -> calendar.setException(day));
        calls.refused("CalendarEditor.removeException(ExceptionDraft)", own -> calendar.removeException(day));
        calls.empty("CalendarEditor.weeks(TermId)", own -> calendar.weeks(planted.term()).stream()
                .filter(one -> ofAnotherCounty(one.county(), own))
                .toList());
        calls.empty("CalendarEditor.exceptions(TermId)", own -> calendar.exceptions(planted.term()).stream()
                .filter(one -> ofAnotherCounty(one.county(), own))
                .toList());
        calls.open("CalendarEditor.maySet(UnitId)", "answers what the caller is granted");
        for (String method : List.of("all()", "get(TermId)", "byCode(String)", "current()", "schoolYear()")) {
            calls.open("Terms." + method, "terms are no secret");
        }
        calls.open("Calendars.days(TermId,UnitId,Stage,boolean)", "school days are no secret");
    }

    /** What a person may do with his own school does not reach another's through a second id. */
    private void withOwnIds(ForeignCalls calls) {
        Schools schools = context.getBean(Schools.class);
        Facilities facilities = context.getBean(Facilities.class);
        OrganisationIntake intake = context.getBean(OrganisationIntake.class);
        Counties counties = context.getBean(Counties.class);
        Headcounts headcounts = context.getBean(Headcounts.class);
        CalendarEditor calendar = context.getBean(CalendarEditor.class);
        Holdings theirs = planted.theirs();
        calls.mixed(
                "a zone of another school's canteen", own -> facilities.add(own.school(), facility(theirs.canteen())));
        calls.mixed("a school's code taken over", own -> schools.change(own.school(), taken(theirs.code())));
        calls.mixed("a school below one's own school", own -> schools.create(own.school(), draft(null)));
        calls.mixed("a county below one's own unit", own -> counties.create(own.school(), COUNTY));
        calls.mixed("a school taken in below one's own school", own -> intake.take(List.of(entry(own.school(), null))));
        calls.mixed(
                "a teaching point for a school of another county",
                own -> intake.take(List.of(entry(planted.second(), theirs.code()))));
        calls.mixed(
                "one's own declaration taken back in favour of another school's",
                own -> headcounts.takeBack(
                        new Declared(own.declared().id(), theirs.declared().id())));
        calls.mixed("a week for all counties", own -> calendar.setWeek(week(null)));
        calls.mixed("a day off for all counties", own -> calendar.setException(day(null)));
        calls.mixed("one's own county closed", own -> counties.close(own.county()));
    }

    private static boolean ofAnotherCounty(@Nullable UnitId county, Holdings own) {
        return county != null && !county.equals(own.county());
    }

    private RiskDraft risk() {
        return new RiskDraft(RiskLevel.HIGH, today, null);
    }

    private static SchoolDraft draft(@Nullable String managedBy) {
        return new SchoolDraft(
                "639099001",
                "新校",
                "New",
                SchoolType.PRIMARY,
                false,
                managedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SchoolDraft taken(String code) {
        return new SchoolDraft(
                code, "新校", "New", SchoolType.PRIMARY, false, null, null, null, null, null, null, null, null);
    }

    private SchoolIntake entry(UnitId county, @Nullable String managedBy) {
        return new SchoolIntake(
                county,
                "639099002",
                new Bilingual("新校", "New"),
                managedBy == null ? SchoolType.PRIMARY : SchoolType.TEACHING_POINT,
                false,
                managedBy,
                null,
                null,
                SchoolIntake.Posts.OPEN,
                today,
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of());
    }

    private FacilityDraft facility(@Nullable FacilityId partOf) {
        FacilityKind kind = partOf == null ? FacilityKind.CANTEEN : FacilityKind.CANTEEN_ZONE;
        return new FacilityDraft(kind, partOf, "新食堂", 10, FacilityState.IN_USE, today, null);
    }

    private OpeningDraft opening() {
        return new OpeningDraft(Stage.PRIMARY, 2, today, null);
    }

    private TermDraft term() {
        return new TermDraft("2031S", "学期", "Term", 2030, Season.SPRING, today.plusYears(5), today.plusYears(6));
    }

    private WeekDraft week(@Nullable UnitId county) {
        return new WeekDraft(planted.term(), county, Stage.PRIMARY, ALL_WEEK, ALL_WEEK);
    }

    private ExceptionDraft day(@Nullable UnitId county) {
        return new ExceptionDraft(planted.term(), county, Stage.PRIMARY, today, false, "停课");
    }
}
