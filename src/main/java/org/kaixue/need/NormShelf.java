package org.kaixue.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** All norms and cover bands, kept in memory and read again after each change. */
@Component
class NormShelf {

    private final JdbcClient jdbc;
    private final Remembered<List<Norm>> norms = new Remembered<>(this::readNorms);
    private final Remembered<List<BandLimits>> limits = new Remembered<>(this::readLimits);

    NormShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All norms, also past and coming ones, in the order of the catalogue. */
    List<Norm> norms() {
        return norms.get();
    }

    /** The limits in force on a day; before the first ones, those. */
    BandLimits limits(LocalDate day) {
        List<BandLimits> all = limits();
        if (all.isEmpty()) {
            throw new RuleViolation("need.bands.none");
        }
        return all.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(all::getLast);
    }

    /** All limits, the latest first. */
    List<BandLimits> limits() {
        return limits.get();
    }

    @TransactionalEventListener(
            classes = {NormsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        norms.forget();
        limits.forget();
    }

    private List<Norm> readNorms() {
        return jdbc.sql("""
                        select n.id, n.item_id, n.driver, n.rate, n.cover_days, n.unit_id, n.stage, n.boarding, n.risk,
                          n.valid_from, n.valid_to, n.source_zh, n.source_en, n.version
                        from norm n join item i on i.id = n.item_id
                        order by i.sort_order, i.code, n.driver, n.valid_from, n.id""").query((row, n) -> norm(row)).list();
    }

    private List<BandLimits> readLimits() {
        return jdbc.sql("""
                        select valid_from, red_below_days, amber_below_days, red_below_percent, amber_below_percent
                        from cover_band order by valid_from desc""")
                .query((row, n) -> new BandLimits(
                        row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    private static Norm norm(ResultSet row) throws SQLException {
        UUID unit = Ids.readNullable(row.getBytes("unit_id"));
        return new Norm(
                new NormId(Ids.read(row.getBytes("id"))),
                new ItemId(Ids.read(row.getBytes("item_id"))),
                NormDriver.valueOf(row.getString("driver")),
                row.getBigDecimal("rate").stripTrailingZeros(),
                row.getObject("cover_days", Integer.class),
                unit == null ? null : new UnitId(unit),
                named(Stage.class, row.getString("stage")),
                row.getObject("boarding", Boolean.class),
                named(RiskLevel.class, row.getString("risk")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Bilingual(row.getString("source_zh"), row.getString("source_en")),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
