package org.kaixue.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaixue.Application;
import org.kaixue.common.DemoMode;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The product with its demo prefecture of 400 schools on one database of a benchmark's server: its own clock, sign-in,
 * pool and web server, and none of the tests' beans. Nothing stands between it and the database but while its statements
 * are {@linkplain RecordedWork recorded}.
 */
public final class Portal implements AutoCloseable {

    private final MySqlServer server;
    private final MySqlServer.Database database;
    private final ConfigurableApplicationContext context;
    private final Map<String, Authentication> people = new ConcurrentHashMap<>();

    private Portal(MySqlServer server) {
        this.server = server;
        this.database = server.freshDatabase();
        this.context = new SpringApplicationBuilder(Application.class)
                .initializers(Portal::leaveTestsOut)
                .run(
                        "--server.port=0",
                        "--kaixue.demo=true",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error");
    }

    /** Starts the product and enters the demo; takes about a minute. */
    public static Portal start(MySqlServer server) {
        return new Portal(server);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Signs this thread in as one of the demo's people; the password is asked for once only. */
    public void signIn(String username) {
        Authentication person = people.computeIfAbsent(username, name -> bean(AuthenticationProvider.class)
                .authenticate(new UsernamePasswordAuthenticationToken(name, DemoMode.PASSWORD)));
        SecurityContextHolder.getContext().setAuthentication(person);
    }

    /** A connection of its own, with the driver settings and isolation of the product's pool. */
    public Connection connect() throws SQLException {
        HikariDataSource pool = bean(DataSource.class).unwrap(HikariDataSource.class);
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        settings.setProperty("user", database.username());
        settings.setProperty("password", database.password());
        Connection connection = DriverManager.getConnection(database.url(), settings);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** The server's administrator in this portal's database. */
    public Connection administer() throws SQLException {
        return server.administer(database);
    }

    @Override
    public void close() {
        context.close();
    }

    static void leaveTestsOut(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
        ((GenericApplicationContext) context).registerBean(Recordable.class, Recordable::new);
    }

    /** Keeps the component scan out of the tests' classes, which lie in the same packages. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            try {
                return type.getResource().getURL().getPath().contains("/test-classes/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }

    private static final class Recordable implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource dataSource ? RecordedWork.recordable(dataSource) : bean;
        }
    }
}
