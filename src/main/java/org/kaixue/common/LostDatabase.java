package org.kaixue.common;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures because the database could not be reached from statements that failed. */
public final class LostDatabase {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            CannotCreateTransactionException.class,
            DataAccessResourceFailureException.class,
            SQLTransientConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class);

    private LostDatabase() {}

    /** Whether the failure, or what caused it, is that the database could not be reached. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(one -> SIGNS.stream().anyMatch(sign -> sign.isInstance(one)));
    }
}
