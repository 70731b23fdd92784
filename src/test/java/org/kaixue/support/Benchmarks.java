package org.kaixue.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kaixue.chart.ChartBenchmark;
import org.kaixue.need.SupplyBenchmark;
import org.kaixue.people.RosterImportBenchmark;
import org.kaixue.stock.ImportBenchmark;
import org.kaixue.stock.PlantedLedger;
import org.kaixue.stock.PostingBenchmark;

/**
 * The one command of docs/benchmarks.md: measures what the product promises and prints the table. It ends by itself, with
 * a failure if a promise was missed, and leaves nothing behind.
 *
 * <p>Arguments: the folder for the server's data, on a disk, and a {@link Size}.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * How much is measured.
     *
     * @param lines of the smaller ledger; the larger has ten times as many
     */
    public enum Size {
        FULL(1_000_000, 100, 7),
        SMALL(20_000, 15, 2);

        private final int lines;
        private final int rounds;
        private final int seconds;

        Size(int lines, int rounds, int seconds) {
            this.lines = lines;
            this.rounds = rounds;
            this.seconds = seconds;
        }

        public int lines() {
            return lines;
        }

        /** How often each reading is timed. */
        public int rounds() {
            return rounds;
        }

        /** How long one turn of posting lasts. */
        public int seconds() {
            return seconds;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Size size = Size.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        List<Measured> measured = new ArrayList<>(ChartBenchmark.measure());
        measured.addAll(measure(folder, size));
        System.out.println("\n" + Measured.table(measured));
        System.exit(measured.stream().allMatch(Measured::kept) ? 0 : 1);
    }

    private static List<Measured> measure(Path folder, Size size) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (MySqlServer server = MySqlServer.durable(folder);
                Portal portal = Portal.start(server);
                Portal large = Portal.start(server)) {
            PlantedLedger.plant(portal, size.lines());
            PlantedLedger.plant(large, 10 * size.lines());
            measured.addAll(SupplyBenchmark.measure(portal, large, size));
            measured.addAll(PostingBenchmark.measure(portal, size));
            measured.addAll(ImportBenchmark.measure(portal, size));
            measured.addAll(RosterImportBenchmark.measure(portal, size));
        }
        return measured;
    }
}
