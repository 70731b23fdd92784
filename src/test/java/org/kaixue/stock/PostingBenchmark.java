package org.kaixue.stock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.support.Benchmarks.Size;
import org.kaixue.support.Measured;
import org.kaixue.support.Portal;
import org.kaixue.support.RecordedWork;

/**
 * How many documents a second are posted through the service, with all that it does, beside the same statements sent by
 * plain JDBC; each client at a school of its own.
 */
public final class PostingBenchmark {

    private static final List<Integer> CLIENTS = List.of(1, 16);
    private static final int TURNS = 5;
    private static final long PLENTY = 100_000_000;

    private final Portal portal;
    private final Ledger ledger;
    private final Item item;
    private final LocalDate today;
    private final Size size;

    private PostingBenchmark(Portal portal, Size size) {
        this.portal = portal;
        this.ledger = portal.bean(Ledger.class);
        this.item = portal.bean(Catalogue.class).byCode(DefaultItem.MASK.code()).orElseThrow();
        this.today = portal.bean(BusinessClock.class).today();
        this.size = size;
    }

    public static List<Measured> measure(Portal portal, Size size) throws Exception {
        return new PostingBenchmark(portal, size).measure();
    }

    private List<Measured> measure() throws Exception {
        List<Measured> measured = new ArrayList<>();
        for (int clients : CLIENTS) {
            measured.addAll(measure("issue", clients, this::issue));
            measured.addAll(measure("receive", clients, this::receive));
        }
        Reconciliation.Outcome outcome = SystemWork.as(
                "benchmark", () -> portal.bean(Reconciliation.class).check());
        if (!outcome.agrees()) {
            throw new IllegalStateException("The books do not agree after the postings: " + outcome);
        }
        return measured;
    }

    private List<Measured> measure(String what, int clients, Work work) throws Exception {
        List<Client> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (PlaceId store : stores(clients)) {
                all.add(new Client(store, work));
            }
            rate(threads, all, Client::post);
            rate(threads, all, Client::replay);
            double[] service = new double[TURNS];
            double[] plain = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                service[turn] = rate(threads, all, Client::post);
                plain[turn] = rate(threads, all, Client::replay);
            }
            Arrays.sort(service);
            Arrays.sort(plain);
            String name = what + ", clients: " + clients;
            return List.of(
                    Measured.only(name + ", service, a second", service[TURNS / 2], ""),
                    Measured.only(name + ", plain JDBC, a second", plain[TURNS / 2], ""),
                    Measured.ofPlainJdbc(
                            name + ", service by plain JDBC", 100 * service[TURNS / 2] / plain[TURNS / 2], 60));
        } finally {
            for (Client client : all) {
                client.connection.close();
            }
        }
    }

    private double rate(ExecutorService threads, List<Client> clients, Step step) throws Exception {
        long start = System.nanoTime();
        long end = start + size.seconds() * 1_000_000_000L;
        List<Future<Integer>> counts = new ArrayList<>();
        for (Client client : clients) {
            counts.add(threads.submit(() -> {
                portal.signIn("logistics");
                int done = 0;
                while (System.nanoTime() < end) {
                    step.by(client);
                    done++;
                }
                return done;
            }));
        }
        int done = 0;
        for (Future<Integer> count : counts) {
            done += count.get();
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private Posted receive(PlaceId store, long quantity) {
        return ledger.receive(new ReceiveDraft(
                DocumentId.next(),
                store,
                today,
                item.id(),
                pieces(quantity),
                "BENCHMARK",
                null,
                today,
                Origin.BOUGHT,
                null,
                null));
    }

    private Posted receive(PlaceId store) {
        return receive(store, 1);
    }

    /** The lot that expires today goes first. */
    private Posted issue(PlaceId store) {
        return ledger.issue(
                new IssueDraft(DocumentId.next(), store, today, item.id(), pieces(1), null, Purpose.USE, null));
    }

    private Typed pieces(long quantity) {
        return Typed.of(quantity, Quantities.baseUnit(item).name().zh());
    }

    private List<PlaceId> stores(int number) {
        portal.signIn("logistics");
        Places places = portal.bean(Places.class);
        return portal.bean(Units.class).tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(UnitNode::id)
                .limit(number)
                .map(places::storeOf)
                .toList();
    }

    @FunctionalInterface
    private interface Work {
        Posted at(PlaceId store);
    }

    @FunctionalInterface
    private interface Step {
        void by(Client client) throws Exception;
    }

    /** One clerk: posts through the service, or sends what a posting of hers sent, with new ids. */
    private final class Client {
        private final PlaceId store;
        private final Work work;
        private final Connection connection;
        private final RecordedWork.Replay replay;
        private final List<UUID> made;

        Client(PlaceId store, Work work) throws Exception {
            this.store = store;
            this.work = work;
            receive(store, PLENTY);
            work.at(store);
            RecordedWork recorded = RecordedWork.of(() -> work.at(store));
            RecordedWork again = RecordedWork.of(() -> work.at(store));
            this.made = differing(recorded.parameters(), again.parameters());
            this.connection = portal.connect();
            connection.setAutoCommit(false);
            this.replay = recorded.on(connection);
        }

        void post() {
            work.at(store);
        }

        void replay() throws SQLException {
            Map<UUID, UUID> fresh = new HashMap<>();
            made.forEach(id -> fresh.put(id, Ids.next()));
            replay.run(parameter -> exchanged(parameter, fresh));
            connection.commit();
        }
    }

    /** The ids that each posting makes anew: those in which two recordings differ. */
    private static List<UUID> differing(List<@Nullable Object> one, List<@Nullable Object> other) {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < one.size(); n++) {
            if (one.get(n) instanceof byte[] id
                    && other.get(n) instanceof byte[] second
                    && !Arrays.equals(id, second)) {
                ids.add(Ids.read(id));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static @Nullable Object exchanged(@Nullable Object parameter, Map<UUID, UUID> fresh) {
        if (parameter instanceof byte[] id && id.length == 16) {
            UUID exchanged = fresh.get(Ids.read(id));
            return exchanged == null ? id : Ids.bytes(exchanged);
        }
        return parameter;
    }
}
