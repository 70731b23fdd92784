package org.kaixue.support;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.dao.DataAccessResourceFailureException;

/** Lets the database fail before a thread's n-th statement, as when it is lost in the middle of a transaction. */
public final class FailingStatements {
    static final QueryExecutionListener LISTENER = new QueryExecutionListener() {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            int left = LEFT.get();
            if (left < 0) {
                return;
            }
            if (left == 0) {
                throw new DataAccessResourceFailureException("The test let the database fail");
            }
            LEFT.set(left - 1);
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    };

    private static final ThreadLocal<Integer> LEFT = ThreadLocal.withInitial(() -> -1);

    private FailingStatements() {}

    /** Does the work, in which the given number of statements pass and the next one fails. Tells whether it failed. */
    public static boolean after(int statements, Runnable work) {
        LEFT.set(statements);
        try {
            work.run();
            return false;
        } catch (RuntimeException failure) {
            return true;
        } finally {
            LEFT.remove();
        }
    }
}
