package org.kaixue.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.Counties;
import org.kaixue.organisation.OrganisationIntake;
import org.kaixue.organisation.RiskDraft;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitDraft;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.security.AccountService;
import org.kaixue.stock.DocumentKind;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the invented prefecture through the same services that people use. */
@Service
class Demo {

    private final BusinessClock clock;
    private final Units units;
    private final Counties counties;
    private final Terms terms;
    private final OrganisationIntake intake;
    private final Catalogue catalogue;
    private final Places places;
    private final Ledger ledger;
    private final AccountService accounts;

    Demo(
            BusinessClock clock,
            Units units,
            Counties counties,
            Terms terms,
            OrganisationIntake intake,
            Catalogue catalogue,
            Places places,
            Ledger ledger,
            AccountService accounts) {
        this.clock = clock;
        this.units = units;
        this.counties = counties;
        this.terms = terms;
        this.intake = intake;
        this.catalogue = catalogue;
        this.places = places;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** Prefecture, counties and term. */
    @Transactional
    public void enterTiers() {
        LocalDate today = clock.today();
        UnitId prefecture = counties.found(new UnitDraft(
                DemoTerm.PREFECTURE_CODE, DemoNames.PREFECTURE.zh(), DemoNames.PREFECTURE.en(), "州级联系领导-01"));
        for (DemoNames.County county : DemoNames.COUNTIES) {
            UnitId id = counties.create(
                    prefecture,
                    new UnitDraft(
                            county.code(),
                            county.name().zh(),
                            county.name().en(),
                            "县级联点干部-" + county.code().substring(4)));
            counties.setRisk(id, new RiskDraft(RiskLevel.LOW, today.minusDays(30), null));
        }
        terms.create(DemoTerm.draft(today));
    }

    /** The schools, with all that drives their needs. */
    @Transactional
    public void enterSchools() {
        LocalDate today = clock.today();
        TermId term = terms.byCode(DemoTerm.draft(today).code()).orElseThrow().id();
        intake.take(new DemoIntake(this::unit, term, today).drafts(DemoPrefecture.schools()));
    }

    /** What was received and used in the past weeks; needs the catalogue. */
    @Transactional
    public void enterStock() {
        Map<String, PlaceId> stores = new HashMap<>();
        ledger.load(DemoStock.lines(DemoPrefecture.schools(), clock.today()).stream()
                .map(line -> new OpeningLine(
                        line.issue() ? DocumentKind.ISSUE : DocumentKind.RECEIVE,
                        stores.computeIfAbsent(line.unitCode(), this::place),
                        line.day(),
                        catalogue.byCode(line.item().code()).orElseThrow().id(),
                        Typed.of(line.amount(), line.unit()),
                        line.lot() + "-" + line.unitCode().substring(4),
                        null,
                        line.expiresOn(),
                        line.unitCode().length() > DemoTerm.PREFECTURE_CODE.length() ? Origin.BOUGHT : Origin.ALLOTTED,
                        null))
                .toList());
    }

    private PlaceId place(String code) {
        UnitId unit = unit(code);
        return code.length() > DemoTerm.PREFECTURE_CODE.length() ? places.storeOf(unit) : places.depotOf(unit);
    }

    /** One sign-in for each of the people the portal is made for. */
    @Transactional
    public void enterAccounts() {
        accounts.create(DemoSignIn.all(DemoPrefecture.schools()).stream()
                .map(signIn -> signIn.draft(this::unit))
                .toList());
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
