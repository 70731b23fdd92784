package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.springframework.stereotype.Component;

/**
 * Units, schools and terms for tests of any room, entered through the product's own services:
 *
 * <pre>{@code
 * UnitId county = organisation.aCounty();
 * UnitId school = organisation.aSchool().inCounty(county).with(300).pupils().with(2).gates().entered();
 * }</pre>
 *
 * <p>A school that is not told otherwise is complete: a primary school with classes of up to 40 pupils, a gate, a clinic
 * and so on, open since the term's first day. What a test says of it holds; what must be missing is said too.
 */
@Component
public class OrganisationFixtures {

    private final Counties counties;
    private final Units units;
    private final Terms terms;
    private final OrganisationIntake intake;
    private final BusinessClock clock;
    private final AtomicInteger made = new AtomicInteger();

    OrganisationFixtures(Counties counties, Units units, Terms terms, OrganisationIntake intake, BusinessClock clock) {
        this.counties = counties;
        this.units = units;
        this.terms = terms;
        this.intake = intake;
        this.clock = clock;
    }

    /** The prefecture; founded when it is asked for first. */
    public UnitId prefecture() {
        return units.tree().roots().stream()
                .findFirst()
                .map(UnitNode::id)
                .orElseGet(() ->
                        asSystem(() -> counties.found(new UnitDraft("639000", "澜雪州", "Lanxue Prefecture", null))));
    }

    /** A new county below the prefecture. */
    public UnitId aCounty() {
        int n = made.incrementAndGet();
        return aCounty("C%05d".formatted(n), "第" + n + "县", "County " + n);
    }

    public UnitId aCounty(String code, String nameZh, String nameEn) {
        UnitId prefecture = prefecture();
        return asSystem(() -> counties.create(prefecture, new UnitDraft(code, nameZh, nameEn, null)));
    }

    /** The term that is on; entered when it is asked for first, from 60 days ago to 60 days from now. */
    public Term term() {
        if (terms.all().isEmpty()) {
            LocalDate today = clock.today();
            int schoolYear = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
            asSystem(() -> terms.create(new TermDraft(
                    schoolYear + "A",
                    schoolYear + "年秋季学期",
                    "Autumn " + schoolYear,
                    schoolYear,
                    Season.AUTUMN,
                    today.minusDays(60),
                    today.plusDays(60))));
        }
        return terms.current();
    }

    /** A school to be told about and then entered. */
    public SchoolFixture aSchool() {
        return new SchoolFixture(this, "S%05d".formatted(made.incrementAndGet()));
    }

    /** Enters many schools at once. */
    public List<UnitId> enter(List<SchoolFixture> schools) {
        List<SchoolIntake> entries = schools.stream().map(SchoolFixture::intake).toList();
        var ids = asSystem(() -> intake.take(entries));
        return entries.stream()
                .map(entry -> Objects.requireNonNull(ids.get(entry.code())))
                .toList();
    }

    LocalDate today() {
        return clock.today();
    }

    static <T> T asSystem(java.util.function.Supplier<T> work) {
        return SystemWork.as("fixtures", work);
    }
}
