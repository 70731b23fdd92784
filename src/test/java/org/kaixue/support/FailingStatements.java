package org.kaixue.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Lets something happen before a thread's n-th statement: the database fails, or another writes meanwhile. */
public final class FailingStatements {
    static final QueryExecutionListener LISTENER = new QueryExecutionListener() {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Due due = DUE.get();
            if (due == null) {
                return;
            }
            DUE.set(due.left > 0 ? new Due(due.left - 1, due.event) : null);
            if (due.left == 0) {
                due.event.run();
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    };

    private static final ThreadLocal<@Nullable Due> DUE = new ThreadLocal<>();

    private FailingStatements() {}

    /** Does the work, in which the given number of statements pass and the next one fails. Tells whether it failed. */
    public static boolean after(int statements, Runnable work) {
        try {
            before(statements, FailingStatements::fail, work);
            return false;
        } catch (RuntimeException failure) {
            return true;
        }
    }

    /** Does the work; once the given number of statements have passed, another thread first does something else. */
    public static void meanwhile(int statements, Runnable other, Runnable work) {
        before(statements, () -> CompletableFuture.runAsync(other).join(), work);
    }

    private static void before(int statements, Runnable event, Runnable work) {
        DUE.set(new Due(statements, event));
        try {
            work.run();
        } finally {
            DUE.remove();
        }
    }

    private static void fail() {
        throw new DataAccessResourceFailureException("The test let the database fail");
    }

    private record Due(int left, Runnable event) {}
}
