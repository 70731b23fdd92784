package org.kaixue.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.SystemWork;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Imports;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.Sheets;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.support.Benchmarks.Size;
import org.kaixue.support.Measured;
import org.kaixue.support.MySqlServer;
import org.kaixue.support.Portal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the roster of a prefecture takes from the file to the table, beside a plain batch of the same columns into a
 * staging table and one {@code INSERT ... SELECT} from it, each number sealed and indexed there too; and how much memory
 * stays in use meanwhile.
 */
public final class RosterImportBenchmark {

    private static final int TURNS = 3;
    private static final int ROWS_A_BATCH = 1_000;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String HEADS =
            "school,class,kind,code,name,ID number,boarder,dormitory room,bed,guardian,phone,"
                    + "temperature,symptoms,places,contact,registered,health code,restricted,restriction,filled on";

    private final Portal portal;
    private final Sheets sheets;
    private final Imports imports;
    private final PersonSeal seal;
    private final BusinessClock clock;
    private final List<Clazz> classes;
    private final int rows;

    private RosterImportBenchmark(Portal portal, int rows) {
        this.portal = portal;
        this.sheets = portal.bean(Sheets.class);
        this.imports = portal.bean(Imports.class);
        this.seal = portal.bean(PersonSeal.class);
        this.clock = portal.bean(BusinessClock.class);
        this.rows = rows;
        int year = portal.bean(Terms.class).schoolYear();
        this.classes = portal.bean(JdbcClient.class)
                .sql("""
                        select u.code, c.stage, c.entry_year, c.number, c.id, c.school_id
                        from school_class c join unit u on u.id = c.school_id
                        where c.closed_on is null order by u.code, c.id""")
                .query((row, n) -> new Clazz(
                        row.getString(1),
                        named(Stage.valueOf(row.getString(2)), year - row.getInt(3) + 1) + "（" + row.getInt(4) + "）班",
                        Ids.read(row.getBytes(5)),
                        Ids.read(row.getBytes(6))))
                .list();
    }

    /** As people write it, so that it is clear in which of a school's stages. */
    private static String named(Stage stage, int grade) {
        return switch (stage) {
            case KINDERGARTEN -> List.of("小", "中", "大").get(grade - 1);
            case PRIMARY -> "小学" + grade + "年级";
            case JUNIOR -> "初" + grade;
            case SENIOR -> "高" + grade;
            case VOCATIONAL -> "职" + grade;
            case SPECIAL -> "特教" + grade + "年级";
        };
    }

    private record Clazz(String school, String name, UUID id, UUID schoolId) {}

    /** Alone: the folder for the server's data, on a disk, and a {@link Size}. */
    public static void main(String[] arguments) throws Exception {
        List<Measured> measured;
        try (MySqlServer server = MySqlServer.durable(Path.of(arguments[0]));
                Portal portal = Portal.start(server)) {
            measured = measure(portal, Size.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
        }
        System.out.println("\n" + Measured.table(measured));
        System.exit(measured.stream().allMatch(Measured::kept) ? 0 : 1);
    }

    /** Measures with 120,000 rows, or a tenth of them. */
    public static List<Measured> measure(Portal portal, Size size) throws Exception {
        return new RosterImportBenchmark(portal, size == Size.FULL ? 120_000 : 12_000).measure();
    }

    private List<Measured> measure() throws Exception {
        double[] csv = new double[TURNS];
        double[] xlsx = new double[TURNS];
        double[] plain = new double[TURNS];
        imported("warm.csv", 0, this::csv);
        imported("warm.xlsx", 0, this::xlsx);
        plain(0);
        resetMemory();
        for (int turn = 0; turn < TURNS; turn++) {
            csv[turn] = imported("c" + turn + ".csv", turn, this::csv);
            xlsx[turn] = imported("x" + turn + ".xlsx", turn, this::xlsx);
            plain[turn] = plain(turn);
        }
        double memory = highestMemory();
        String all = String.format("%,d", rows);
        return List.of(
                Measured.only(all + " rows of a roster imported from .csv, ms", median(csv), ""),
                Measured.only(all + " rows of a roster imported from .xlsx, ms", median(xlsx), ""),
                Measured.only("the same by staging table and INSERT ... SELECT, ms", median(plain), ""),
                Measured.atMost("roster from .csv by plain batch", median(csv) / median(plain), 3, ""),
                Measured.atMost("roster from .xlsx by plain batch", median(xlsx) / median(plain), 3, ""),
                Measured.atMost("old generation at its highest meanwhile, MB", memory, 1024, ""));
    }

    /** Read, matched, judged, judged again and written; taken back when the clock has stopped. */
    private double imported(String name, int turn, Writing writing) throws Exception {
        Path file = Files.createTempFile("benchmark", name);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.into(out, people(turn));
            }
            return SystemWork.as("benchmark", () -> {
                long start = System.nanoTime();
                Preview preview = sheets.check(
                        sheets.read("roster", file, name, Work.Progress.UNWATCHED), Work.Progress.UNWATCHED);
                long judged = System.nanoTime();
                ImportId id = imports.apply(preview, Work.Progress.UNWATCHED);
                double took = (System.nanoTime() - start) / 1e6;
                if (preview.count(Outcome.NEW) != rows) {
                    throw new IllegalStateException("Not every row was new: "
                            + preview.rows().stream()
                                    .map(CheckedRow::problem)
                                    .filter(Objects::nonNull)
                                    .findFirst());
                }
                System.out.printf("%s: %.0f ms, of which until judged %.0f%n", name, took, (judged - start) / 1e6);
                imports.undo(id);
                return took;
            });
        } finally {
            Files.delete(file);
        }
    }

    private double plain(int turn) throws SQLException {
        List<Human> people = people(turn);
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table roster_staging as select * from person where 1 = 0");
            statement.execute("alter table roster_staging add primary key (id)");
            statement.execute("create table roster_target as select * from person where 1 = 0");
            statement.execute("alter table roster_target add primary key (id)");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into roster_staging (id, school_id, kind, class_id, code, name, id_sealed, id_index, boarder,"
                            + " dormitory, dormitory_bed, guardian_name, guardian_phone, temperature, symptoms, places,"
                            + " contact, registered, health_code, restricted, restriction, form_filled_on, complete,"
                            + " import_id, version, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                UUID by = Ids.next();
                for (int n = 0; n < people.size(); n++) {
                    into(insert, people.get(n), by);
                    insert.addBatch();
                    if ((n + 1) % ROWS_A_BATCH == 0 || n + 1 == people.size()) {
                        insert.executeBatch();
                    }
                }
            }
            statement.executeUpdate("insert into roster_target select * from roster_staging");
            connection.commit();
            double took = (System.nanoTime() - start) / 1e6;
            System.out.printf("plain: %.0f ms%n", took);
            connection.setAutoCommit(true);
            statement.execute("drop table roster_staging");
            statement.execute("drop table roster_target");
            return took;
        }
    }

    private void into(PreparedStatement insert, Human human, UUID by) throws SQLException {
        UUID id = Ids.next();
        IdNumber number = new IdNumber(human.number());
        Object[] values = {
            Ids.bytes(id),
            Ids.bytes(human.clazz().schoolId()),
            "PUPIL",
            Ids.bytes(human.clazz().id()),
            human.code(),
            human.name(),
            seal.seal(number, id),
            seal.index(number),
            true,
            human.dormitory(),
            "3",
            human.guardian(),
            human.phone(),
            new BigDecimal("36.5"),
            "none",
            "this county",
            false,
            true,
            "GREEN",
            false,
            null,
            human.day(),
            true,
            Ids.bytes(by),
            0,
            Moments.column(clock.now()),
            "benchmark"
        };
        for (int n = 0; n < values.length; n++) {
            insert.setObject(n + 1, values[n]);
        }
    }

    private List<Human> people(int turn) {
        List<Human> people = new ArrayList<>(rows);
        for (int n = 0; n < rows; n++) {
            people.add(new Human(classes.get(n % classes.size()), turn * rows + n, clock.today()));
        }
        return people;
    }

    private void csv(OutputStream out, List<Human> people) throws IOException {
        StringBuilder text = new StringBuilder(HEADS).append('\n');
        people.forEach(human -> text.append(String.join(",", human.cells())).append('\n'));
        byte[] bytes = text.toString().getBytes(UTF_8);
        System.out.printf("csv of %.1f MB%n", bytes.length / MEGABYTE);
        out.write(bytes);
    }

    private void xlsx(OutputStream out, List<Human> people) throws IOException {
        try (Workbook workbook = new Workbook(out, "Benchmark", null);
                Worksheet sheet = workbook.newWorksheet("S")) {
            write(sheet, 0, List.of(HEADS.split(",")));
            for (int row = 0; row < people.size(); row++) {
                write(sheet, row + 1, people.get(row).cells());
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
        void into(OutputStream out, List<Human> people) throws IOException;
    }

    /** Somebody invented, with a number of a place that does not exist. */
    private record Human(Clazz clazz, int n, LocalDate day) {

        String code() {
            return "B" + n;
        }

        String name() {
            return "pupil-" + n;
        }

        String number() {
            String digits =
                    "99%04d2015%02d%02d%03d".formatted(n / 240_000, 1 + n / 20_000 % 12, 1 + n / 1_000 % 20, n % 1_000);
            return digits + IdNumber.check(digits);
        }

        String dormitory() {
            return "Boys " + n % 400;
        }

        String guardian() {
            return "guardian-" + n;
        }

        String phone() {
            return String.valueOf(13_800_000_000L + n);
        }

        List<String> cells() {
            return List.of(
                    clazz.school(),
                    clazz.name(),
                    "pupil",
                    code(),
                    name(),
                    number(),
                    "yes",
                    dormitory(),
                    "3",
                    guardian(),
                    phone(),
                    "36.5",
                    "none",
                    "this county",
                    "no",
                    "yes",
                    "green",
                    "no",
                    "",
                    day.toString());
        }
    }
}
