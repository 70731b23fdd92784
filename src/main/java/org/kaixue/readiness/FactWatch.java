package org.kaixue.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the schools judged anew that something happened to. What happened it reads in the audit, into which every change
 * writes in its own transaction: so no room has to tell it, and a change on another node counts as one on this.
 */
@Component
class FactWatch {

    static final String NAME = "fact-watch";

    private static final Logger LOG = LoggerFactory.getLogger(FactWatch.class);

    /** How long a transaction may take between writing its entry and its commit. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    /** With more touched schools than this in a county, all of it is judged at once. */
    private static final int FEW = 8;

    private static final int EVERY_SECONDS = 15;

    private final Judge schools;
    private final Teller notices;
    private final Units units;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AtomicBoolean toBeTold = new AtomicBoolean(true);
    private final AtomicBoolean replaced = new AtomicBoolean();
    private final Set<UnitId> again = new LinkedHashSet<>();
    private Map<UUID, Instant> seen = new HashMap<>();
    private @Nullable Instant newest;

    FactWatch(Judge schools, Teller notices, Units units, JdbcClient jdbc, BusinessClock clock) {
        this.schools = schools;
        this.notices = notices;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Judges what was touched since the last time. */
    @Scheduled(initialDelay = EVERY_SECONDS, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void afterChanges() {
        forgetWhatWasReplaced();
        guarded(() -> again.addAll(touched()));
        for (UnitId unit : gathered(units.tree(), Set.copyOf(again))) {
            judge(unit);
        }
        tell();
    }

    /** What could not be judged is judged again the next time. */
    private void judge(UnitId unit) {
        if (guarded(() -> schools.judge(unit))) {
            again.removeIf(touched -> touched.equals(unit) || units.tree().contains(unit, touched));
        }
    }

    /** What becomes untrue while nobody changes anything. */
    @Scheduled(initialDelay = 20, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    synchronized void sweep() {
        for (UnitNode root : units.tree().roots()) {
            units.tree().children(root.id()).forEach(unit -> judge(unit.id()));
        }
        toBeTold.set(true);
        tell();
    }

    /** What expires at midnight. */
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void atTheBeginOfTheDay() {
        sweep();
    }

    @TransactionalEventListener
    void changed(ReadinessChanged event) {
        toBeTold.set(true);
    }

    @TransactionalEventListener(
            classes = DataReplaced.class,
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void beginAnew() {
        replaced.set(true);
        toBeTold.set(true);
    }

    private void forgetWhatWasReplaced() {
        if (replaced.getAndSet(false)) {
            seen = new HashMap<>();
            newest = null;
            again.clear();
        }
    }

    private void tell() {
        if (toBeTold.getAndSet(false)) {
            guarded(notices::tell);
        }
    }

    /** The units of the entries that were not seen before; entries of the portal's own work here touch nothing. */
    private Set<UnitId> touched() {
        Instant from = (newest == null ? clock.now() : newest).minus(LOOK_BACK);
        Map<UUID, Instant> inSight = new HashMap<>();
        Set<UnitId> touched = new LinkedHashSet<>();
        jdbc.sql("""
                        select id, happened_at, unit_id, action, actor from audit_entry
                        where happened_at >= ? and refused = false""").param(Moments.column(from)).query((RowCallbackHandler) row -> {
            UUID id = Ids.read(row.getBytes(1));
            inSight.put(id, Moments.read(row.getObject(2, LocalDateTime.class)));
            if (!seen.containsKey(id) && !row.getString(5).equals(NAME) && tells(row.getString(4))) {
                UUID unit = Ids.readNullable(row.getBytes(3));
                touch(unit == null ? null : new UnitId(unit), touched);
            }
        });
        seen = inSight;
        newest = inSight.values().stream().max(Instant::compareTo).orElse(newest);
        return touched;
    }

    /** An entry without a unit may be about all; one about the prefecture is about each of its counties. */
    private void touch(@Nullable UnitId unit, Set<UnitId> touched) {
        UnitTree tree = units.tree();
        for (UnitNode root : tree.roots()) {
            if (unit == null || unit.equals(root.id())) {
                tree.children(root.id()).forEach(child -> touched.add(child.id()));
            } else if (tree.contains(root.id(), unit)) {
                touched.add(unit);
            }
        }
    }

    /** Exports, sign-ins and accounts change no fact of a school. */
    private static boolean tells(String action) {
        return !action.startsWith("audit.") && !action.startsWith("account.") && !action.startsWith("security.");
    }

    /** None below another; counties in which many schools were touched instead of these. */
    static Set<UnitId> gathered(UnitTree tree, Set<UnitId> touched) {
        Map<UnitId, Set<UnitId>> byCounty = new LinkedHashMap<>();
        Set<UnitId> whole = new LinkedHashSet<>();
        for (UnitId unit : touched) {
            List<UnitNode> path = tree.path(unit);
            if (!path.isEmpty() && path.getLast().kind() == UnitKind.COUNTY) {
                whole.add(unit);
            } else if (!path.isEmpty()) {
                byCounty.computeIfAbsent(upper(path), none -> new LinkedHashSet<>())
                        .add(unit);
            }
        }
        List<UnitId> single = new ArrayList<>();
        byCounty.forEach((upper, own) -> {
            if (whole.contains(upper)) {
                return;
            }
            if (own.size() > FEW && tree.get(upper).kind() == UnitKind.COUNTY) {
                whole.add(upper);
            } else {
                single.addAll(own);
            }
        });
        Set<UnitId> gathered = new LinkedHashSet<>(whole);
        gathered.addAll(single);
        return gathered;
    }

    private static UnitId upper(List<UnitNode> path) {
        return path.size() > 1 ? path.get(path.size() - 2).id() : path.getLast().id();
    }

    private static boolean guarded(Runnable work) {
        try {
            SystemWork.run(NAME, work);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Whether schools are still ready was not judged", failure);
            return false;
        }
    }

    /** Who judges the schools at and below a unit. */
    interface Judge {
        void judge(UnitId scope);
    }

    /** Who tells people. */
    interface Teller {
        void tell();
    }
}
