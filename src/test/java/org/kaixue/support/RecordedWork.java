package org.kaixue.support;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The statements that a piece of the product's work sends, with their parameters, to be sent again by plain JDBC: the
 * yardstick of the benchmarks.
 */
public final class RecordedWork {

    private static final ThreadLocal<@Nullable List<Sent>> RECORDING = new ThreadLocal<>();

    private final List<Sent> statements;

    private RecordedWork(List<Sent> statements) {
        this.statements = statements;
    }

    /** Does the work once on this thread and keeps what it sends. */
    public static RecordedWork of(Callable<?> work) throws Exception {
        List<Sent> sent = new ArrayList<>();
        RECORDING.set(sent);
        try {
            work.call();
        } finally {
            RECORDING.remove();
        }
        return new RecordedWork(List.copyOf(sent));
    }

    /** The statements in their order. */
    public List<String> sql() {
        return statements.stream().map(Sent::sql).toList();
    }

    /** All parameters, statement by statement. */
    public List<@Nullable Object> parameters() {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Sent statement : statements) {
            for (ParameterSetOperation set : statement.parameters()) {
                parameters.add(set.getArgs()[1]);
            }
        }
        return parameters;
    }

    /** Prepares the statements on a connection. */
    public Replay on(Connection connection) throws SQLException {
        List<PreparedStatement> prepared = new ArrayList<>();
        for (Sent statement : statements) {
            prepared.add(connection.prepareStatement(statement.sql()));
        }
        return new Replay(statements, prepared);
    }

    /** A data source that costs nothing but a look at the thread while nothing is recorded. */
    static DataSource recordable(DataSource dataSource) {
        DataSource listening = ProxyDataSourceBuilder.create(dataSource)
                .listener(new Recorder())
                .build();
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return RECORDING.get() == null ? super.getConnection() : listening.getConnection();
            }
        };
    }

    private record Sent(String sql, List<ParameterSetOperation> parameters) {}

    private static final class Recorder implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<Sent> recording = RECORDING.get();
            if (recording != null) {
                for (QueryInfo query : queries) {
                    query.getParametersList()
                            .forEach(parameters -> recording.add(new Sent(query.getQuery(), List.copyOf(parameters))));
                }
            }
        }
    }

    /** The prepared statements of one connection. */
    public static final class Replay {
        private final List<Sent> statements;
        private final List<PreparedStatement> prepared;

        private Replay(List<Sent> statements, List<PreparedStatement> prepared) {
            this.statements = statements;
            this.prepared = prepared;
        }

        /** Sends all statements as they were recorded and reads every column of every row; gives back how many rows. */
        public int run() throws SQLException {
            return run(UnaryOperator.identity());
        }

        /** As {@link #run()}, with some parameters exchanged. */
        public int run(UnaryOperator<@Nullable Object> exchange) throws SQLException {
            int rows = 0;
            for (int n = 0; n < prepared.size(); n++) {
                PreparedStatement statement = prepared.get(n);
                set(statement, statements.get(n).parameters(), exchange);
                if (statement.execute()) {
                    try (ResultSet result = statement.getResultSet()) {
                        rows += read(result);
                    }
                }
            }
            return rows;
        }

        private static void set(
                PreparedStatement statement,
                List<ParameterSetOperation> parameters,
                UnaryOperator<@Nullable Object> exchange)
                throws SQLException {
            try {
                for (ParameterSetOperation set : parameters) {
                    Object[] arguments = set.getArgs().clone();
                    arguments[1] = exchange.apply(arguments[1]);
                    set.getMethod().invoke(statement, arguments);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException("A recorded parameter was not taken", e);
            }
        }

        private static int read(ResultSet result) throws SQLException {
            ResultSetMetaData columns = result.getMetaData();
            int[] types = new int[columns.getColumnCount()];
            for (int n = 0; n < types.length; n++) {
                types[n] = columns.getColumnType(n + 1);
            }
            int rows = 0;
            while (result.next()) {
                for (int n = 0; n < types.length; n++) {
                    read(result, n + 1, types[n]);
                }
                rows++;
            }
            return rows;
        }

        /** As the product reads such a column. */
        private static void read(ResultSet result, int column, int type) throws SQLException {
            switch (type) {
                case Types.BINARY, Types.VARBINARY -> result.getBytes(column);
                case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> result.getString(column);
                case Types.DATE -> result.getObject(column, LocalDate.class);
                case Types.TIMESTAMP -> result.getObject(column, LocalDateTime.class);
                case Types.BIT, Types.BOOLEAN, Types.TINYINT -> result.getBoolean(column);
                default -> result.getLong(column);
            }
        }
    }
}
