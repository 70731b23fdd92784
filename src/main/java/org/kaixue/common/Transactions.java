package org.kaixue.common;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work that many do at once on the same rows: in one transaction, and from its beginning again when the database
 * ended it for the sake of another (deadlock, lock wait, certification in a replicated group).
 */
@Component
public class Transactions {

    private static final int RETRIES = 9;

    /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, ER_TRANSACTION_ROLLBACK_DURING_COMMIT of MySQL; H2's lock timeout. */
    private static final Set<Integer> LOST_RACES = Set.of(1205, 1213, 3101, 50200, 90131);

    private final TransactionOperations transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(RETRIES)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(400))
            .predicate(Transactions::lostRace)
            .build());

    Transactions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** The work's answer. Inside a transaction the work joins it and is not repeated: whoever began it repeats it. */
    public <T> T whole(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return retry.<T>invoke(() -> transaction.<T>execute(status -> work.get()));
    }

    /** Whether a key that must be unique was there already. */
    public static boolean duplicate(Throwable failure) {
        SQLException cause = cause(failure);
        return cause != null && (cause.getErrorCode() == 1062 || cause.getErrorCode() == 23505);
    }

    static boolean lostRace(Throwable failure) {
        if (failure instanceof LostRace) {
            return true;
        }
        SQLException cause = cause(failure);
        if (cause == null) {
            return false;
        }
        String state = cause.getSQLState();
        return LOST_RACES.contains(cause.getErrorCode()) || (state != null && state.startsWith("40"));
    }

    private static @Nullable SQLException cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    /** Thrown by work that found that what it had read is no longer so: it is run again. */
    public static class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public LostRace(String what) {
            super(what);
        }
    }
}
