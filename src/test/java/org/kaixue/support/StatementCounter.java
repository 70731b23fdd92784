package org.kaixue.support;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells which statements a piece of work sends to the database.
 *
 * <p>{@code assertThat(StatementCounter.count(() -> service.page())).hasSizeLessThanOrEqualTo(12)} prints the
 * statements when there are more. A batch is one statement, as it is one round trip.
 */
public final class StatementCounter {
    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    static final QueryExecutionListener LISTENER = new QueryExecutionListener() {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            record(execution, queries);
        }
    };

    /** How Spring names the threads of what is done on time: such work belongs to no page. */
    private static final String SCHEDULED = "scheduling-";

    private static final Set<StatementCounter> COUNTING = ConcurrentHashMap.newKeySet();

    private final @Nullable Thread only;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private StatementCounter(@Nullable Thread only) {
        this.only = only;
    }

    /** The statements that this thread sends during the work, in order. */
    public static List<String> count(Work work) throws Exception {
        return new StatementCounter(Thread.currentThread()).during(work);
    }

    /**
     * The statements that all threads send during the work, as for a page served by the web server; what the portal does
     * on time meanwhile is left out.
     */
    public static List<String> countOnAllThreads(Work work) throws Exception {
        return new StatementCounter(null).during(work);
    }

    private List<String> during(Work work) throws Exception {
        COUNTING.add(this);
        try {
            work.run();
        } finally {
            COUNTING.remove(this);
        }
        return List.copyOf(statements);
    }

    private static void record(ExecutionInfo execution, List<QueryInfo> queries) {
        if (COUNTING.isEmpty() || Thread.currentThread().getName().startsWith(SCHEDULED)) {
            return;
        }
        String statement = queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; "));
        String line = execution.isBatch() ? statement + " (batch of " + execution.getBatchSize() + ")" : statement;
        for (StatementCounter counter : COUNTING) {
            if (counter.only == null || counter.only == Thread.currentThread()) {
                counter.statements.add(line);
            }
        }
    }
}
