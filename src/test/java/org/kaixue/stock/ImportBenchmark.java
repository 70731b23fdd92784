package org.kaixue.stock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Imports;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.Sheets;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.support.Benchmarks.Size;
import org.kaixue.support.Measured;
import org.kaixue.support.Portal;

/**
 * How long a sheet of opening stock takes from the file to the books, beside a plain batch of the same columns into a
 * staging table and one {@code INSERT ... SELECT} from it; and how much memory stays in use meanwhile.
 */
public final class ImportBenchmark {

    private static final int TURNS = 3;
    private static final int ROWS_A_BATCH = 1_000;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String COLUMNS =
            "(id binary(16) not null primary key, school varchar(32) not null, item varchar(32) not null,"
                    + " quantity bigint not null, lot varchar(40) not null, expires_on date not null,"
                    + " business_date date not null, supplier varchar(120) not null)";

    /** The lines of an import with new ids of their own, as if they were still to be written. */
    private static final String LINES_TO_WRITE = """
            create temporary table line_to_write (primary key (id))
            select unhex(concat('02', substr(hex(l.id), 3))) as id, l.document_id, 1000000 + l.position as position,
              l.place_id, l.unit_id, l.school_id, l.item_id, unhex(concat('02', substr(hex(l.lot_id), 3))) as lot_id,
              l.business_date, l.quantity, l.typed_amount, l.typed_unit, lot.number, lot.expires_on, lot.supplier,
              lot.origin
            from ledger_line l join lot on lot.id = l.lot_id where lot.number like ?""";

    private static final List<String> WRITES = List.of("""
            insert into lot (id, item_id, number, expires_on, supplier, origin, version)
            select lot_id, item_id, number, expires_on, supplier, origin, 0 from line_to_write order by id""", """
            insert into ledger_line (id, document_id, position, place_id, unit_id, school_id, item_id, lot_id,
              business_date, quantity, typed_amount, typed_unit)
            select id, document_id, position, place_id, unit_id, school_id, item_id, lot_id, business_date, quantity,
              typed_amount, typed_unit from line_to_write order by id""", """
            insert into stock_balance (place_id, lot_id, item_id, unit_id, school_id, depot, expires_on, quantity,
              last_on)
            select place_id, lot_id, item_id, unit_id, school_id, false, expires_on, quantity, business_date
            from line_to_write order by id""", """
            insert into stock_day (place_id, lot_id, business_date, item_id, unit_id, school_id, received, issued,
              adjusted, closing)
            select place_id, lot_id, business_date, item_id, unit_id, school_id, quantity, 0, 0, quantity
            from line_to_write order by id""");

    private final Portal portal;
    private final Sheets sheets;
    private final Imports imports;
    private final List<String> schools;
    private final LocalDate today;
    private final int rows;

    private ImportBenchmark(Portal portal, int rows) {
        this.portal = portal;
        this.sheets = portal.bean(Sheets.class);
        this.imports = portal.bean(Imports.class);
        this.today = portal.bean(BusinessClock.class).today();
        this.rows = rows;
        this.schools = portal.bean(Units.class).tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(UnitNode::code)
                .toList();
    }

    /** Measures with a tenth as many rows as the smaller ledger has lines. */
    public static List<Measured> measure(Portal portal, Size size) throws Exception {
        return new ImportBenchmark(portal, size.lines() / 10).measure();
    }

    private List<Measured> measure() throws Exception {
        portal.signIn("logistics");
        double[] csv = new double[TURNS];
        double[] xlsx = new double[TURNS];
        double[] plain = new double[TURNS];
        double[] written = new double[TURNS];
        imported("warm.csv", this::csv);
        imported("warm.xlsx", this::xlsx);
        plain("warm");
        resetMemory();
        for (int turn = 0; turn < TURNS; turn++) {
            csv[turn] = imported("c" + turn + ".csv", this::csv);
            xlsx[turn] = imported("x" + turn + ".xlsx", this::xlsx);
            plain[turn] = plain("p" + turn);
            written[turn] = written("c" + turn + ".csv");
        }
        double memory = highestMemory();
        String all = String.format("%,d", rows);
        return List.of(
                Measured.only(all + " rows of stock imported from .csv, ms", median(csv), ""),
                Measured.only(all + " rows of stock imported from .xlsx, ms", median(xlsx), ""),
                Measured.only("the same by staging table and INSERT ... SELECT, ms", median(plain), ""),
                Measured.only("the ledger's rows alone, from a table that is there, ms", median(written), ""),
                Measured.atMost("import from .csv by plain batch", median(csv) / median(plain), 3, ""),
                Measured.atMost("import from .xlsx by plain batch", median(xlsx) / median(plain), 3, ""),
                Measured.atMost("old generation at its highest meanwhile, MB", memory, 1024, ""));
    }

    /** Read, matched, judged, judged again and written. */
    private double imported(String name, Writing writing) throws Exception {
        Path file = Files.createTempFile("benchmark", name);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.into(out, lots(name));
            }
            long start = System.nanoTime();
            Preview preview = sheets.check(
                    sheets.read("opening-stock", file, name, Work.Progress.UNWATCHED), Work.Progress.UNWATCHED);
            imports.apply(preview, Work.Progress.UNWATCHED);
            double took = (System.nanoTime() - start) / 1e6;
            if (preview.count(Outcome.NEW) != rows) {
                throw new IllegalStateException("Not every row was new");
            }
            return took;
        } finally {
            Files.delete(file);
        }
    }

    private double plain(String turn) throws SQLException {
        List<Line> lines = lots(turn);
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table import_staging " + COLUMNS);
            statement.execute("create table import_target " + COLUMNS);
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into import_staging values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int n = 0; n < lines.size(); n++) {
                    lines.get(n).into(insert);
                    insert.addBatch();
                    if ((n + 1) % ROWS_A_BATCH == 0 || n + 1 == lines.size()) {
                        insert.executeBatch();
                    }
                }
            }
            statement.executeUpdate("insert into import_target select * from import_staging");
            connection.commit();
            double took = (System.nanoTime() - start) / 1e6;
            connection.setAutoCommit(true);
            statement.execute("drop table import_staging");
            statement.execute("drop table import_target");
            return took;
        }
    }

    /** What the ledger keeps of the rows of an import, written once more by the database itself and taken back. */
    private double written(String turn) throws SQLException {
        try (Connection connection = portal.connect();
                PreparedStatement lines = connection.prepareStatement(LINES_TO_WRITE);
                Statement statement = connection.createStatement()) {
            lines.setString(1, turn + "-%");
            lines.execute();
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String write : WRITES) {
                if (statement.executeUpdate(write) != rows) {
                    throw new IllegalStateException("Not every row was written");
                }
            }
            double took = (System.nanoTime() - start) / 1e6;
            connection.rollback();
            return took;
        }
    }

    private List<Line> lots(String turn) {
        List<Line> lines = new ArrayList<>(rows);
        for (int n = 0; n < rows; n++) {
            lines.add(new Line(schools.get(n % schools.size()), n % 900 + 1, turn + "-" + n, today));
        }
        return lines;
    }

    private void csv(OutputStream out, List<Line> lines) throws IOException {
        StringBuilder text = new StringBuilder("school,item,quantity,lot,expires,business date,supplier\n");
        lines.forEach(line -> text.append(String.join(",", line.cells())).append('\n'));
        out.write(text.toString().getBytes(UTF_8));
    }

    private void xlsx(OutputStream out, List<Line> lines) throws IOException {
        try (Workbook workbook = new Workbook(out, "Benchmark", null);
                Worksheet sheet = workbook.newWorksheet("S")) {
            write(sheet, 0, List.of("school", "item", "quantity", "lot", "expires", "business date", "supplier"));
            for (int row = 0; row < lines.size(); row++) {
                write(sheet, row + 1, lines.get(row).cells());
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.value(row, c, cells.get(c));
        }
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void resetMemory() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that was held in the part of the heap where what lives longer ends up. */
    private static double highestMemory() {
        return heap().stream()
                        .filter(pool -> pool.getName().contains("Old"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    @FunctionalInterface
    private interface Writing {
        void into(OutputStream out, List<Line> lines) throws IOException;
    }

    private record Line(String school, int quantity, String lot, LocalDate day) {

        List<String> cells() {
            return List.of(
                    school,
                    DefaultItem.MASK.code(),
                    String.valueOf(quantity),
                    lot,
                    day.plusYears(2).toString(),
                    day.toString(),
                    "supplier");
        }

        void into(PreparedStatement insert) throws SQLException {
            insert.setBytes(1, Ids.bytes(Ids.next()));
            insert.setString(2, school);
            insert.setString(3, DefaultItem.MASK.code());
            insert.setLong(4, quantity);
            insert.setString(5, lot);
            insert.setObject(6, day.plusYears(2));
            insert.setObject(7, day);
            insert.setString(8, "supplier");
        }
    }
}
