package org.kaixue.support;

import java.util.List;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses what the product writes outside a transaction: connections commit nothing by themselves, so such a write would
 * be taken back without a word. Flyway and the tests' own cleaning send plain JDBC and commit it themselves.
 */
final class LostWrites {
    static final QueryExecutionListener LISTENER = new QueryExecutionListener() {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                queries.stream()
                        .map(QueryInfo::getQuery)
                        .filter(query -> WRITE.matcher(query).lookingAt() && sentBySpring())
                        .findFirst()
                        .ifPresent(query -> {
                            throw new IllegalStateException("Written outside a transaction, so never kept: " + query);
                        });
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    };

    private static final Pattern WRITE =
            Pattern.compile("\\s*(insert|update|delete|merge|replace)\\b", Pattern.CASE_INSENSITIVE);

    private LostWrites() {}

    private static boolean sentBySpring() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith("org.springframework.jdbc.core")
                                || frame.getClassName().startsWith("org.hibernate")));
    }
}
