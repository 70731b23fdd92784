package org.kaixue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDefaults;
import org.kaixue.need.NormDraft;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.CalendarEditor;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Counties;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.ExceptionDraft;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.RiskDraft;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.StaffDraft;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.WeekDraft;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountId;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LotId;
import org.kaixue.stock.Lots;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.ReceiveDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A county with two schools and a second county with one, everything of theirs filled in through the product's services.
 * Every word that the first school and its county entered contains {@link #SECRET}, so that a leak is seen.
 */
@Component
class TwoCounties {

    static final String SECRET = "机密";
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final String PASSWORD = "three brown horses";

    private final OrganisationFixtures organisation;
    private final Counties counties;
    private final CalendarEditor calendar;
    private final Classes classes;
    private final Headcounts headcounts;
    private final Facilities facilities;
    private final CatalogueDefaults items;
    private final NormDefaults defaults;
    private final Catalogue catalogue;
    private final Norms norms;
    private final Places places;
    private final Ledger ledger;
    private final Lots lots;
    private final NoticeBoard notices;
    private final AccountService accounts;
    private final Persons persons;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    TwoCounties(
            OrganisationFixtures organisation,
            Counties counties,
            CalendarEditor calendar,
            Classes classes,
            Headcounts headcounts,
            Facilities facilities,
            CatalogueDefaults items,
            NormDefaults defaults,
            Catalogue catalogue,
            Norms norms,
            Places places,
            Ledger ledger,
            Lots lots,
            NoticeBoard notices,
            AccountService accounts,
            Persons persons,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.organisation = organisation;
        this.counties = counties;
        this.calendar = calendar;
        this.classes = classes;
        this.headcounts = headcounts;
        this.facilities = facilities;
        this.items = items;
        this.defaults = defaults;
        this.catalogue = catalogue;
        this.norms = norms;
        this.places = places;
        this.ledger = ledger;
        this.lots = lots;
        this.notices = notices;
        this.accounts = accounts;
        this.persons = persons;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Planted plant() {
        return SystemWork.as("fixtures", this::planted);
    }

    private Planted planted() {
        items.install();
        defaults.install();
        TermId term = organisation.term().id();
        UnitId prefecture = organisation.prefecture();
        UnitId first = organisation.aCounty("639001", SECRET + "一县", SECRET + " County");
        UnitId second = organisation.aCounty("639002", "二县", "Second County");
        counties.setRisk(first, new RiskDraft(RiskLevel.LOW, clock.today(), SECRET));
        calendar.setWeek(new WeekDraft(term, first, Stage.PRIMARY, WORKDAYS, WORKDAYS));
        calendar.setException(new ExceptionDraft(term, first, Stage.PRIMARY, clock.today(), false, SECRET));
        Holdings theirs = holdings(first, "639001001", SECRET, 100);
        Holdings neighbour = holdings(first, "639001002", "邻校", 10);
        Holdings farther = holdings(second, "639002001", "远校", 10);
        return new Planted(prefecture, first, second, term, theirs, neighbour, farther);
    }

    /** A school with something in every table that knows schools. */
    private Holdings holdings(UnitId county, String code, String word, long masks) {
        UnitId school = organisation
                .aSchool()
                .inCounty(county)
                .withCode(code)
                .named(word + "小学", word + " School")
                .withPosts(word + "领导", word + "校警", word + "校医", word + "监管")
                .entered();
        TermId term = organisation.term().id();
        Item mask = mask();
        PlaceId store = places.storeOf(school);
        DocumentId receipt = ledger.receive(new ReceiveDraft(
                        DocumentId.next(),
                        store,
                        clock.today(),
                        mask.id(),
                        Typed.of(masks, "只"),
                        word + "-" + code,
                        null,
                        clock.today().plusYears(1),
                        Origin.BOUGHT,
                        word + "公司",
                        word))
                .document();
        norms.create(new NormDraft(
                mask.id(),
                NormDriver.PUPIL_DAY,
                BigDecimal.TWO,
                14,
                school,
                null,
                null,
                null,
                clock.today(),
                null,
                word + "来源",
                word));
        Norm norm = norms.list().stream()
                .filter(one -> school.equals(one.unit()))
                .findFirst()
                .orElseThrow();
        notices.raise(new NoticeDraft(
                school,
                Permission.ORGANISATION_READ,
                Severity.INFO,
                "notice.title",
                List.of(word),
                "supply?note=" + word,
                "test." + code,
                null));
        AccountId account = accounts.create(new AccountDraft(
                "keeper-" + code,
                new Bilingual(word, word),
                PASSWORD,
                false,
                List.of(GrantDraft.of(Role.LOGISTICS, school))));
        return new Holdings(
                code,
                school,
                county,
                classes.rows(school, term).getFirst().id(),
                headcounts.declareStaff(school, new StaffDraft(clock.today(), 13)),
                facilities.rows(school).stream()
                        .filter(row -> row.kind() == FacilityKind.CANTEEN)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                store,
                lots.at(school, mask.id()).getFirst().id(),
                receipt,
                norm,
                account,
                notice("test." + code),
                persons.addOnTheSpot(school, PersonKind.STAFF, null, word, false, word, null));
    }

    /** An account over the unit that can be signed in with {@link #PASSWORD}. */
    void account(String username, GrantDraft... grants) {
        SystemWork.run(
                "fixtures",
                () -> accounts.create(new AccountDraft(
                        username, new Bilingual(username, username), PASSWORD, false, List.of(grants))));
    }

    Item mask() {
        return catalogue.byCode("MASK").orElseThrow();
    }

    LocalDate today() {
        return clock.today();
    }

    private UUID notice(String subject) {
        return jdbc.sql("select id from notice where subject = ?")
                .param(subject)
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single();
    }

    /**
     * What was planted.
     *
     * @param theirs the first school of the first county, whose ids are tried
     * @param neighbour another school of the same county
     * @param farther a school of the second county
     */
    record Planted(
            UnitId prefecture,
            UnitId first,
            UnitId second,
            TermId term,
            Holdings theirs,
            Holdings neighbour,
            Holdings farther) {}

    /** A school and the ids of what is its own. */
    record Holdings(
            String code,
            UnitId school,
            UnitId county,
            ClassId oneClass,
            Declared declared,
            FacilityId canteen,
            PlaceId store,
            LotId lot,
            DocumentId receipt,
            Norm norm,
            AccountId account,
            UUID notice,
            PersonId person) {}
}
