package org.kaixue.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.PageQuery.SortKey;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.JavaSources;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.kaixue.trail.Difference.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTrailTest {

    private static final PageQuery NEWEST = new PageQuery("", List.of(new SortKey("at", true)), 0, 50);
    private static final TrailFilter NEEDS = about("need");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private Exports exports;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private TransactionTemplate transaction;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;
    private UnitId elsewhere;

    @BeforeEach
    void a_county_with_a_school_and_another_county() {
        prefecture = organisation.prefecture();
        county = organisation.aCounty();
        organisation.term();
        school = organisation.aSchool().inCounty(county).entered();
        elsewhere = organisation.aCounty();
        wrote("王芳", "need.norm.add", school, null, "item=MASK; rate=2");
        clock.advance(Duration.ofDays(1));
        wrote("李强", "need.norm.change", school, "item=MASK; rate=2", "item=MASK; rate=3");
        wrote("李强", "need.norm.add", elsewhere, null, "item=GLOVES; rate=1");
        wrote("李强", "need.bands.change", null, "5", "6");
    }

    @Test
    void the_newest_comes_first_and_says_who_changed_what() {
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(trail.page(school, NEEDS, NEWEST)).first().satisfies(row -> {
            assertThat(row.actor()).isEqualTo("李强");
            assertThat(row.address()).isEqualTo("192.0.2.1");
            assertThat(row.difference().changes()).containsExactly(new Line("rate", "2", "3"));
        });
        assertThat(trail.count(school, NEEDS, NEWEST)).isEqualTo(2);
    }

    @Test
    void each_reads_what_is_below_him_and_the_portals_own_only_whoever_reads_everywhere() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(trail.page(county, NEEDS, NEWEST)).hasSize(2);
        assertThatThrownBy(() -> trail.page(elsewhere, NEEDS, NEWEST)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> trail.count(prefecture, NEEDS, NEWEST)).isInstanceOf(AccessRefused.class);

        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        assertThat(trail.page(prefecture, NEEDS, NEWEST))
                .hasSize(4)
                .extracting(TrailRow::action)
                .contains("need.bands.change");
        assertThat(trail.page(county, NEEDS, NEWEST)).hasSize(2);

        signedIn.as(Role.LOGISTICS, prefecture);
        assertThatThrownBy(() -> trail.page(school, NEEDS, NEWEST)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void one_entry_is_shown_only_to_whoever_may_read_it() {
        signedIn.as(Role.ADMINISTRATOR, prefecture);
        UUID bands = entry("need.bands.change");
        UUID norm = entry("need.norm.change");
        assertThat(trail.entry(bands).unit()).isNull();

        signedIn.as(Role.PRINCIPAL, school);
        assertThat(trail.entry(norm).before()).isEqualTo("item=MASK; rate=2");
        assertThatThrownBy(() -> trail.entry(bands)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> trail.entry(Ids.next())).isInstanceOf(AccessRefused.class);

        signedIn.as(Role.COUNTY_OFFICER, elsewhere);
        assertThatThrownBy(() -> trail.entry(norm)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_entries_of_a_closed_school_are_still_read_by_its_county() {
        signedIn.as(Role.ADMINISTRATOR, prefecture);
        UUID norm = entry("need.norm.change");
        rows.write("update unit set closed_on = ? where id = ?", LocalDate.of(2026, 11, 1), Ids.bytes(school.value()));
        organisation.aCounty();

        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(trail.page(county, NEEDS, NEWEST)).hasSize(2);
        assertThat(trail.entry(norm).actor()).isEqualTo("李强");

        signedIn.as(Role.COUNTY_OFFICER, elsewhere);
        assertThatThrownBy(() -> trail.entry(norm)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void it_is_narrowed_by_person_day_words_refusal_and_record() {
        LocalDate second = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        signedIn.as(Role.DUTY_LEADER, school);
        log.refused("NORMS_WRITE", "unit", school.value().toString());
        signedIn.as(Role.BUREAU_OFFICER, prefecture);

        assertThat(found(new TrailFilter("王", "need", null, null, false, null, null)))
                .isEqualTo(1);
        assertThat(found(new TrailFilter(null, "need", second, null, false, null, null)))
                .isEqualTo(3);
        assertThat(found(new TrailFilter(null, "need", null, second.minusDays(1), false, null, null)))
                .isEqualTo(1);
        assertThat(found(new TrailFilter(null, null, null, null, true, null, null)))
                .isEqualTo(1);
        assertThat(trail.count(county, TrailFilter.of("thing", "need.norm.change"), NEWEST))
                .isEqualTo(1);
        assertThat(trail.count(prefecture, NEEDS, new PageQuery("gloves", List.of(), 0, 50)))
                .isEqualTo(1);
    }

    @Test
    void an_item_is_found_by_its_name() {
        SystemWork.run("test", items::install);
        wrote("王芳", "need.norm.add", school, null, "item=HAND_WASH; rate=1");
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        assertThat(trail.count(prefecture, NEEDS, new PageQuery("洗手液", List.of(), 0, 50)))
                .isEqualTo(1);
    }

    @Test
    void a_records_history_holds_no_entry_that_is_anothers() {
        TrailFilter added = TrailFilter.of("thing", "need.norm.add");

        signedIn.as(Role.PRINCIPAL, school);
        assertThat(trail.page(school, added, NEWEST))
                .extracting(TrailRow::actor)
                .containsExactly("王芳");
        signedIn.as(Role.COUNTY_OFFICER, elsewhere);
        assertThat(trail.page(elsewhere, added, NEWEST))
                .extracting(TrailRow::actor)
                .containsExactly("李强");
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        assertThat(trail.count(school, added, NEWEST)).isEqualTo(2);

        signedIn.as(Role.LOGISTICS, school);
        assertThatThrownBy(() -> trail.page(school, added, NEWEST)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_page_and_its_count_cost_one_statement_each_at_ten_thousand_entries_as_at_four() throws Exception {
        requireOneStatementEach(4);
        rows.writeAll(
                """
                insert into audit_entry (id, happened_at, actor, action, refused, record_kind, record_id, unit_id,
                  after_values)
                values (?, ?, '王芳', 'need.norm.add', false, 'norm', ?, ?, 'rate=1')""",
                IntStream.range(0, 10_000)
                        .mapToObj(n -> new Object[] {
                            Ids.bytes(Ids.next()),
                            Moments.column(clock.instant().minusSeconds(n)),
                            "record " + n,
                            Ids.bytes(school.value())
                        })
                        .toList());
        requireOneStatementEach(10_004);
    }

    private void requireOneStatementEach(int entries) throws Exception {
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        PageQuery second = NEWEST.window(1, 2);
        assertThat(trail.count(prefecture, NEEDS, second)).isEqualTo(entries);
        assertThat(trail.page(prefecture, NEEDS, second)).hasSize(2);
        assertThat(StatementCounter.count(() -> trail.page(prefecture, NEEDS, second)))
                .hasSize(1);
        assertThat(StatementCounter.count(() -> trail.count(prefecture, NEEDS, second)))
                .hasSize(1);
    }

    @Test
    void what_is_taken_out_of_the_portal_is_recorded() {
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        exports.taken(new Exports.Export("xlsx", "台账", "澜雪州", "口罩", 12));
        assertThat(trail.page(prefecture, about("audit"), NEWEST))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("audit.export");
                    assertThat(row.after()).isEqualTo("list=台账; scope=澜雪州; filter=口罩; rows=12");
                });
    }

    @Test
    void the_audit_is_written_and_read_and_nothing_else() {
        assertThat(offered(AuditLog.class)).containsExactlyInAnyOrder("changed", "refused");
        assertThat(offered(AuditTrail.class)).containsExactlyInAnyOrder("page", "count", "entry");
        assertThat(JavaSources.literals())
                .filteredOn(literal -> literal.text().contains("audit_entry"))
                .allSatisfy(literal -> assertThat(literal.text().strip())
                        .as("%s", literal)
                        .matches("(?s)insert into audit_entry .*|(select|from|join)\\b.*|audit_entry")
                        .doesNotContainPattern("(?i)\\b(update|delete|merge|replace|truncate)\\b"))
                .filteredOn(literal -> !literal.text().strip().matches("(?s)(select|from|join)\\b.*"))
                .extracting(literal -> literal.file().getFileName())
                .containsExactlyInAnyOrder(Path.of("AuditLog.java"), Path.of("DemoEmptying.java"));
    }

    private int found(TrailFilter filter) {
        return trail.count(prefecture, filter, NEWEST);
    }

    private UUID entry(String action) {
        return trail.page(prefecture, TrailFilter.ALL, NEWEST).stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void wrote(
            String who, String action, @Nullable UnitId unit, @Nullable String before, @Nullable String after) {
        signedIn.as(who);
        transaction.executeWithoutResult(status -> log.changed(
                new Change(action, "thing", action, unit == null ? null : unit.value(), before, after, null)));
    }

    private static TrailFilter about(String feature) {
        return new TrailFilter(null, feature, null, null, false, null, null);
    }

    private static List<String> offered(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }
}
