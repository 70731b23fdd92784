package org.kaixue.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.common.Permission.AUDIT_READ;
import static org.kaixue.common.Permission.STOCK_READ;
import static org.kaixue.common.Role.DUTY_LEADER;
import static org.kaixue.common.Role.LOGISTICS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Actor;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoticeBoardTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private Rows rows;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId county;
    private UnitId school;
    private UnitId elsewhere;

    @BeforeEach
    void setUp() {
        county = aUnit("639001", null);
        school = aUnit("639001001", county);
        elsewhere = aUnit("639002", null);
    }

    @Test
    void a_person_sees_the_notices_of_the_units_that_his_grants_cover() {
        board.raise(notice(school, STOCK_READ, "mask"));
        board.raise(notice(elsewhere, STOCK_READ, "gloves"));

        signedIn.as(LOGISTICS, county);

        assertThat(board.open()).extracting(NoticeRow::link).containsExactly("supply/mask");
    }

    @Test
    void a_person_does_not_see_what_his_role_may_not_do() {
        board.raise(notice(school, STOCK_READ, "mask"));
        board.raise(notice(school, AUDIT_READ, "audit"));

        signedIn.as(LOGISTICS, county);
        assertThat(board.open()).hasSize(1);

        signedIn.as(DUTY_LEADER, county);
        assertThat(board.open()).isEmpty();
    }

    @Test
    void a_central_school_sees_the_notices_of_its_teaching_points() {
        UnitId point = aUnit("639001002", county);
        schoolRow(school, null);
        schoolRow(point, school);
        board.raise(notice(point, STOCK_READ, "mask"));

        signedIn.as(LOGISTICS, school);

        assertThat(board.open()).hasSize(1);
    }

    @Test
    void nobody_sees_nothing_and_asks_no_statement() throws Exception {
        board.raise(notice(school, STOCK_READ, "mask"));
        signedIn.as("nobody");

        assertThat(StatementCounter.count(() -> assertThat(board.open()).isEmpty()))
                .isEmpty();
    }

    @Test
    void however_many_grants_and_notices_there_are_it_is_one_statement() throws Exception {
        for (int i = 0; i < 20; i++) {
            board.raise(notice(i % 2 == 0 ? school : elsewhere, STOCK_READ, "item" + i));
        }
        signedIn.as(
                "lilei", new Grant(LOGISTICS, county), new Grant(LOGISTICS, elsewhere), new Grant(DUTY_LEADER, county));

        assertThat(StatementCounter.count(() -> assertThat(board.open()).hasSize(20)))
                .hasSize(1);
    }

    @Test
    void there_is_one_open_notice_a_subject_and_it_says_the_latest() {
        board.raise(notice(school, STOCK_READ, "mask"));
        board.raise(new NoticeDraft(
                school,
                STOCK_READ,
                Severity.URGENT,
                "need.notice",
                List.of("口罩", "2"),
                "supply/mask",
                "mask",
                TUESDAY));
        signedIn.as(LOGISTICS, county);

        assertThat(board.open()).singleElement().satisfies(row -> {
            assertThat(row.severity()).isEqualTo(Severity.URGENT);
            assertThat(row.args()).containsExactly("口罩", "2");
            assertThat(row.until()).isEqualTo(TUESDAY);
            assertThat(row.unit()).isEqualTo(new Bilingual("单位639001001", "Unit 639001001"));
            assertThat(row.raisedAt()).isEqualTo(TestClock.START);
        });
    }

    @Test
    void a_resolved_notice_is_gone_and_can_be_raised_again() {
        signedIn.as(LOGISTICS, county);
        board.raise(notice(school, STOCK_READ, "mask"));
        board.resolve("mask");
        board.resolve("never raised");
        assertThat(board.open()).isEmpty();

        clock.advance(Duration.ofHours(1));
        board.raise(notice(school, STOCK_READ, "mask"));

        assertThat(board.open()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from notice").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void the_most_urgent_and_the_soonest_stand_first() {
        board.raise(draft("later", Severity.WARNING, TUESDAY.plusDays(3)));
        board.raise(draft("no day", Severity.WARNING, null));
        board.raise(draft("soon", Severity.WARNING, TUESDAY));
        board.raise(draft("urgent", Severity.URGENT, null));
        board.raise(draft("by the way", Severity.INFO, TUESDAY));
        signedIn.as(LOGISTICS, county);

        assertThat(board.open())
                .extracting(NoticeRow::link)
                .containsExactly("urgent", "soon", "later", "no day", "by the way");
    }

    @Test
    void reading_is_each_persons_own_and_is_forgotten_when_the_notice_says_something_new() {
        UUID lilei = anAccount("lilei");
        UUID hanmeimei = anAccount("hanmeimei");
        board.raise(notice(school, STOCK_READ, "mask"));
        signedIn.as(new Actor(lilei, "lilei", null), new Grant(LOGISTICS, county));
        List<UUID> open = board.open().stream().map(NoticeRow::id).toList();
        board.markRead(open);
        board.markRead(open);
        assertThat(board.open()).allMatch(NoticeRow::read);

        signedIn.as(new Actor(hanmeimei, "hanmeimei", null), new Grant(LOGISTICS, county));
        assertThat(board.open()).noneMatch(NoticeRow::read);

        board.raise(draft("mask", Severity.URGENT, null));
        signedIn.as(new Actor(lilei, "lilei", null), new Grant(LOGISTICS, county));
        assertThat(board.open()).noneMatch(NoticeRow::read);
    }

    @Test
    void what_a_person_does_not_see_he_cannot_mark() {
        UUID lilei = anAccount("lilei");
        board.raise(notice(elsewhere, STOCK_READ, "mask"));
        signedIn.as(LOGISTICS, elsewhere);
        List<UUID> foreign = board.open().stream().map(NoticeRow::id).toList();

        signedIn.as(new Actor(lilei, "lilei", null), new Grant(LOGISTICS, county));
        board.markRead(foreign);

        assertThat(jdbc.sql("select count(*) from notice_read")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void values_too_long_for_their_column_are_refused() {
        assertThatThrownBy(() -> board.raise(new NoticeDraft(
                        school,
                        STOCK_READ,
                        Severity.WARNING,
                        "need.notice",
                        List.of("长".repeat(1001)),
                        "supply",
                        "mask",
                        null)))
                .hasMessageContaining("notice.args-too-long");
    }

    private static NoticeDraft notice(UnitId unit, Permission permission, String subject) {
        return new NoticeDraft(
                unit, permission, Severity.WARNING, "need.notice", List.of(), "supply/" + subject, subject, null);
    }

    private NoticeDraft draft(String subject, Severity severity, @Nullable LocalDate until) {
        return new NoticeDraft(school, STOCK_READ, severity, "need.notice", List.of(), subject, subject, until);
    }

    private UUID anAccount(String username) {
        UUID id = Ids.next();
        rows.write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at,
                  version) values (?, ?, '某', 'Somebody', '-', false, '2026-11-23', 0)""", Ids.bytes(id), username);
        return id;
    }

    private UnitId aUnit(String code, @Nullable UnitId parent) {
        UnitId id = new UnitId(Ids.next());
        rows.write(
                """
                insert into unit (id, kind, parent_id, code, name_zh, name_en, sort_order, version)
                values (?, ?, ?, ?, ?, ?, 0, 0)""",
                Ids.bytes(id.value()),
                parent == null ? "COUNTY" : "SCHOOL",
                parent == null ? null : Ids.bytes(parent.value()),
                code,
                "单位" + code,
                "Unit " + code);
        ancestor(id, id);
        if (parent != null) {
            ancestor(parent, id);
        }
        return id;
    }

    private void ancestor(UnitId upper, UnitId lower) {
        rows.write(
                "insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)",
                Ids.bytes(upper.value()),
                Ids.bytes(lower.value()));
    }

    private void schoolRow(UnitId unit, @Nullable UnitId managedBy) {
        rows.write(
                "insert into school (id, county_id, type, boarding, managed_by_id, version)"
                        + " values (?, ?, 'PRIMARY', false, ?, 0)",
                Ids.bytes(unit.value()),
                Ids.bytes(county.value()),
                managedBy == null ? null : Ids.bytes(managedBy.value()));
    }
}
