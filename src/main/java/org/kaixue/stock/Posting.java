package org.kaixue.stock;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a document: its lines, what they change, the audit entry; all of it in one transaction, and once. */
@Component
class Posting {

    /** Of one lot what is put in goes first, so that what is taken finds it. */
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::lot).thenComparing(Entry::quantity, Comparator.reverseOrder());

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final Balances balances;
    private final Counts counts;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Posting(
            EntityManager entities,
            JdbcTemplate jdbc,
            Balances balances,
            Counts counts,
            Catalogue catalogue,
            Transactions transactions,
            AuditLog audit,
            Actors actors,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.balances = balances;
        this.counts = counts;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Posts the document with the entries that the plan makes from what the database holds then.
     *
     * @param plan run in the transaction, again if the transaction is
     */
    Posted post(Heading heading, Supplier<List<Entry>> plan) {
        try {
            return transactions.whole(() -> write(heading, kept(heading, plan.get())));
        } catch (RuntimeException failure) {
            if (wasPosted(heading, failure)) {
                return new Posted(heading.id(), true);
            }
            throw Transactions.duplicate(failure) && heading.reverses() != null
                    ? new RuleViolation("stock.reverse.already")
                    : failure;
        }
    }

    private List<Entry> kept(Heading heading, List<Entry> entries) {
        return heading.kind() == DocumentKind.REVERSE ? entries : counts.keeping(heading, entries);
    }

    private Posted write(Heading heading, List<Entry> entries) {
        List<Entry> ordered = entries.stream().sorted(ORDER).toList();
        entities.persist(new StockDocument(heading, actors.current(), clock.now()));
        for (Entry entry : ordered) {
            if (entry.arriving() != null) {
                entities.persist(new Lot(entry.lot(), entry.item().value(), entry.arriving()));
            }
        }
        entities.flush();
        for (Entry entry : ordered) {
            balances.post(heading, entry);
        }
        if (heading.counted() != null) {
            counts.add(heading, heading.counted());
        }
        lines(heading, ordered).forEach(entities::persist);
        entities.flush();
        audit.changed(new AuditLog.Change(
                "stock." + heading.kind().name().toLowerCase(Locale.ROOT),
                "stock-document",
                heading.id().value().toString(),
                heading.place().unit().value(),
                null,
                Values.named(
                        "day",
                        heading.businessDate(),
                        "lines",
                        ordered.stream().map(this::described).collect(Collectors.joining(", "))),
                heading.reason()));
        ordered.stream()
                .collect(Collectors.groupingBy(Entry::item, Collectors.summingLong(Entry::net)))
                .forEach((item, change) ->
                        events.publishEvent(new StockChanged(heading.place().unit(), item, change, false)));
        return new Posted(heading.id(), false);
    }

    /** Made after the balances were locked: of two lines of one lot the later has the larger id. */
    private static List<LedgerLine> lines(Heading heading, List<Entry> entries) {
        List<LedgerLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(LedgerLine.of(heading, lines.size(), entry));
            if (entry.kept() != null) {
                lines.add(LedgerLine.keeping(heading, lines.size(), entry, entry.kept()));
            }
        }
        return lines;
    }

    private String described(Entry entry) {
        Item item = catalogue.get(entry.item());
        return item.code() + " " + (entry.quantity() < 0 ? "" : "+") + entry.quantity() + " "
                + Quantities.baseUnit(item).name().en() + " lot " + entry.lot()
                + (entry.kept() == null
                        ? ""
                        : " until the count of " + entry.kept().day());
    }

    /** A document sent again fails in one way or another, because it has been posted; then that is the answer. */
    private boolean wasPosted(Heading heading, RuntimeException failure) {
        if (!(failure instanceof RuleViolation || Transactions.duplicate(failure))) {
            return false;
        }
        return jdbc
                .query(
                        "select kind, place_id, reverses_id from stock_document where id = ?",
                        (row, n) -> same(heading, row.getString(1), row.getBytes(2), row.getBytes(3)),
                        Ids.bytes(heading.id().value()))
                .stream()
                .findFirst()
                .map(same -> {
                    if (!same) {
                        throw new AccessRefused();
                    }
                    return true;
                })
                .orElse(false);
    }

    private static boolean same(Heading heading, String kind, byte[] place, byte @Nullable [] reverses) {
        UUID reversed = Ids.readNullable(reverses);
        return heading.kind().name().equals(kind)
                && heading.place().id().value().equals(Ids.read(place))
                && Objects.equals(heading.reverses(), reversed);
    }
}
