package org.kaixue.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Imports;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.Problem;
import org.kaixue.intake.Sheets;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TableContents;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening stock comes in from a sheet, once, row by row as it was shown, and goes out again while nothing left. */
@DatabaseTest
class OpeningStockTest {

    private static final String HEADS = "学校,物资,数量,批号,有效期至,入库日期\n";
    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Sheets sheets;

    @Autowired
    Imports imports;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    Stock stock;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    private StockFixture fixture;
    private StockFixture.Tree tree;
    private Item masks;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        masks = fixture.masks();
        signedIn.as(Role.LOGISTICS, tree.county());
    }

    @Test
    void amounts_as_people_write_them_come_to_the_stores_and_depots_that_the_rows_name() {
        Preview preview =
                preview(HEADS + "A,口罩,2箱,K1,2028年5月1日,\nb,mask,１２０,K1,2028-05-01,2026/11/1\nC,MASK,1万只,,20280501,\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.NEW);
        imports.apply(preview, Work.Progress.UNWATCHED);
        assertThat(held(tree.county())).isEqualTo(4_000 + 120 + 10_000);
        assertThat(stock.rows(tree.county())).filteredOn(StockRow::depot).hasSize(1);
        assertThat(imports.page(ALL)).singleElement().satisfies(row -> {
            assertThat(row.added()).isEqualTo(3);
            assertThat(row.fileName()).isEqualTo("清单.csv");
            assertThat(row.undone()).isFalse();
        });
        assertAgrees();
    }

    @Test
    void units_stand_in_the_cell_beside_it_or_in_the_head() {
        assertThat(amounts("学校,物资,数量（箱）,有效期至\nA,口罩,2,2028-1-1\n")).isEqualTo(4_000);
        assertThat(amounts("学校,物资,数量,计量单位,有效期至,批号\nA,口罩,2,盒,2028-1-1,X\nA,口罩,82万,只,2028-1-1,Y\nA,口罩,3箱,只,2028-1-1,Z\n"))
                .isEqualTo(4_000 + 100 + 820_000 + 6_000);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        Preview preview = preview(HEADS
                + "Z,口罩,1,K,2028-1-1,\n"
                + "A,口兆,1,K,2028-1-1,\n"
                + "A,口罩,很多,K,2028-1-1,\n"
                + "A,口罩,0,K,2028-1-1,\n"
                + "A,口罩,1,K,,\n"
                + "A,口罩,1,K,2028-2-30,\n"
                + "A,口罩,1,K,2028-1-1,2999-1-1\n"
                + ",口罩,1,K,2028-1-1,\n"
                + "A,口罩,5,K,2028-1-1,\n"
                + "A,口罩,6,K,2028-1-1,\n");
        assertThat(preview.rows().stream().map(OpeningStockTest::fault))
                .containsExactly(
                        "place stock.import.place-unknown",
                        "item stock.import.item-unknown",
                        "quantity catalogue.amount.not-understood",
                        "quantity stock.quantity.zero",
                        "expiresOn stock.lot.expiry-missing",
                        "expiresOn intake.cell.no-such-day",
                        "businessDate stock.date.future",
                        "place intake.cell.missing",
                        "-",
                        "item stock.import.twice");
        assertThat(preview.written()).isEqualTo(1);
    }

    @Test
    void a_row_for_a_day_before_a_count_is_wrong_for_it_would_not_change_what_there_is() {
        imports.apply(preview(HEADS + "A,口罩,100,K1,2028-5-1,2026-11-1\n"), Work.Progress.UNWATCHED);
        ledger.adjust(new AdjustDraft(
                DocumentId.next(),
                places.storeOf(tree.school()),
                fixture.today().minusDays(3),
                masks.id(),
                AdjustDraft.Mode.COUNTED,
                StockFixture.pieces(masks, 90),
                null,
                "stocktaking"));
        assertThat(preview(HEADS
                                + "A,口罩,100,K1,2028-5-1,2026-11-1\n"
                                + "A,口罩,5,K2,2028-5-1,2026-11-19\n"
                                + "A,口罩,5,K3,2028-5-1,2026-11-22\n"
                                + "A,口罩,5,K4,2028-5-1,\n"
                                + "B,口罩,5,K2,2028-5-1,2026-11-19\n")
                        .rows()
                        .stream()
                        .map(OpeningStockTest::fault))
                .containsExactly("-", "businessDate stock.load.counted", "-", "-", "-");
    }

    @Test
    void the_same_file_twice_changes_nothing_also_on_another_day_and_with_rows_between() {
        String file = HEADS + "A,口罩,2箱,K1,2028-5-1,\nB,口罩,5,,2028-5-1,\n";
        imports.apply(preview(file), Work.Progress.UNWATCHED);
        clock.advance(Duration.ofDays(1));
        Preview again = preview(file + "C,口罩,7,K1,2028-5-1,\n");
        assertThat(outcomes(again)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.NEW);
        Preview twice = preview(file);
        assertThatThrownBy(() -> imports.apply(twice, Work.Progress.UNWATCHED))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("intake.nothing-to-import"));
        assertThat(held(tree.county())).isEqualTo(4_005);
    }

    @Test
    void another_amount_of_a_lot_that_came_in_before_is_wrong_and_not_added() {
        imports.apply(preview(HEADS + "A,口罩,100,K1,2028-5-1,\n"), Work.Progress.UNWATCHED);
        assertThat(preview(HEADS + "A,口罩,120,K1,2028-5-1,\n").rows().stream().map(OpeningStockTest::fault))
                .containsExactly("quantity stock.import.other-quantity");
    }

    @Test
    void two_people_with_the_same_sheet_bring_it_in_once() {
        Preview first = preview(HEADS + "A,口罩,100,K1,2028-5-1,\n");
        Preview second = preview(HEADS + "A,口罩,100,K1,2028-5-1,\n");
        imports.apply(first, Work.Progress.UNWATCHED);
        assertThatThrownBy(() -> imports.apply(second, Work.Progress.UNWATCHED))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("intake.changed-meanwhile"));
        assertThat(held(tree.county())).isEqualTo(100);
    }

    @Test
    void another_schools_rows_are_wrong_and_nobody_else_may_look_or_undo() {
        imports.apply(preview(HEADS + "A,口罩,100,K1,2028-5-1,\n"), Work.Progress.UNWATCHED);
        ImportId id = imports.page(ALL).getFirst().id();
        signedIn.as("neighbour", new Grant(Role.LOGISTICS, tree.other()));
        assertThat(preview(HEADS + "A,口罩,100,K2,2028-5-1,\nB,口罩,1,K2,2028-5-1,\n").rows().stream()
                        .map(OpeningStockTest::fault))
                .containsExactly("place stock.import.place-unknown", "-");
        assertThat(imports.page(ALL)).isEmpty();
        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, tree.school());
        assertThat(sheets.offered()).noneMatch(kind -> kind.key().equals("opening-stock"));
        assertThatThrownBy(() -> preview(HEADS)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void an_import_is_undone_once_and_its_rows_are_new_again() {
        String file = HEADS + "A,口罩,100,K1,2028-5-1,2026-11-1\nB,口罩,50,K1,2028-5-1,2026-11-2\n";
        imports.apply(preview(file), Work.Progress.UNWATCHED);
        ImportId id = imports.page(ALL).getFirst().id();
        imports.undo(id);
        assertThat(held(tree.county())).isZero();
        assertThat(imports.page(ALL).getFirst().undone()).isTrue();
        assertThatThrownBy(() -> imports.undo(id))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("intake.undo.already"));
        assertThat(outcomes(preview(file))).containsExactly(Outcome.NEW, Outcome.NEW);
        assertAgrees();
        assertThat(jdbc.sql("select action from audit_entry where action like 'intake.%' order by happened_at, id")
                        .query(String.class)
                        .list())
                .containsExactly("intake.import", "intake.undo");
    }

    @Test
    void what_has_left_since_keeps_an_import_from_being_undone() {
        imports.apply(preview(HEADS + "A,口罩,100,K1,2028-5-1,\n"), Work.Progress.UNWATCHED);
        ledger.issue(fixture.issue(places.storeOf(tree.school()), masks, 1, fixture.today()));
        ImportId id = imports.page(ALL).getFirst().id();
        assertThatThrownBy(() -> imports.undo(id)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("stock.import.used");
            assertThat(refusal.values()).contains("K1");
        });
        assertThat(held(tree.county())).isEqualTo(99);
        assertThat(imports.page(ALL).getFirst().undone()).isFalse();
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        places.storeOf(tree.school());
        Preview preview = preview(HEADS + "A,口罩,100,K1,2028-5-1,\nA,口罩,50,K2,2028-5-1,\n");
        TableContents before = TableContents.of(database);
        int statements = 0;
        while (FailingStatements.after(statements, () -> imports.apply(preview, Work.Progress.UNWATCHED))) {
            assertThat(TableContents.of(database))
                    .as("after %s statements", statements)
                    .isEqualTo(before);
            statements++;
        }
        assertThat(statements).isGreaterThan(10);
        assertThat(held(tree.county())).isEqualTo(150);
        assertAgrees();
    }

    @Test
    void a_check_asks_as_often_for_a_thousand_rows_as_for_two() throws Exception {
        preview(HEADS + lines(2));
        int few = StatementCounter.countOnAllThreads(() -> preview(HEADS + lines(2)))
                .size();
        assertThat(StatementCounter.countOnAllThreads(() -> preview(HEADS + lines(1_000))))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_lies_there_and_is_not_in_the_sheet_is_named_and_kept() {
        imports.apply(preview(HEADS + "A,口罩,100,K1,2028-5-1,\n"), Work.Progress.UNWATCHED);
        Preview preview = preview("学校,物资,数量,有效期至\nA,洗手液,5,2028-1-1\n");
        assertThat(preview.absent()).singleElement().satisfies(absent -> assertThat(absent.zh())
                .isEqualTo("A 口罩"));
    }

    @Test
    void the_wrong_rows_come_back_and_pass_once_they_are_corrected() throws IOException {
        Preview preview = preview(HEADS + "A,口罩,100,K1,2028-5-1,\nA,口罩,多,K2,2028-5-1,\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.wrongRows(preview, Locale.SIMPLIFIED_CHINESE, out);
        Preview again = preview(out.toByteArray());
        assertThat(again.rows().stream().map(OpeningStockTest::fault))
                .containsExactly("quantity catalogue.amount.not-understood");
        assertThat(again.matching().heads()).contains("错误原因");
    }

    @Test
    void the_template_asks_for_every_column_and_its_examples_are_not_taken_for_rows() throws IOException {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.template("opening-stock", locale, out);
            Path file = Files.write(folder.resolve("t"), out.toByteArray());
            var matching = sheets.read("opening-stock", file, "t", Work.Progress.UNWATCHED);
            assertThat(matching.missing()).isEmpty();
            assertThat(matching.kind().columns())
                    .allSatisfy(column -> assertThat(matching.headOf(column)).isNotNull());
            assertThatThrownBy(() -> sheets.check(matching, Work.Progress.UNWATCHED))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("intake.file.no-rows"));
        }
    }

    private long amounts(String file) {
        imports.apply(preview(file), Work.Progress.UNWATCHED);
        return held(tree.county());
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "A,口罩," + (n + 1) + ",L" + n + ",2028-1-1,\n")
                .collect(Collectors.joining());
    }

    private Preview preview(String text) {
        return preview(text.getBytes(UTF_8));
    }

    private Preview preview(byte[] content) {
        try {
            Path file = Files.write(folder.resolve("upload"), content);
            return sheets.check(
                    sheets.read("opening-stock", file, "清单.csv", Work.Progress.UNWATCHED), Work.Progress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Outcome> outcomes(Preview preview) {
        return preview.rows().stream().<Outcome>map(CheckedRow::outcome).toList();
    }

    private static String fault(CheckedRow<?> row) {
        @Nullable Problem problem = row.problem();
        return problem == null ? "-" : problem.column() + " " + problem.key();
    }

    private long held(UnitId scope) {
        return stock.rows(scope, masks.id()).stream()
                .mapToLong(StockRow::quantity)
                .sum();
    }

    private void assertAgrees() {
        assertThat(SystemWork.as("test", reconciliation::check))
                .matches(Reconciliation.Outcome::agrees, "balances, days and lines agree");
    }
}
