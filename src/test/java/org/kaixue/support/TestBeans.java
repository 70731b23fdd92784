package org.kaixue.support;

import javax.sql.DataSource;
import org.kaixue.common.Actors;
import org.kaixue.organisation.Grants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The beans that tests add to the product's. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DatabaseCleaner databaseCleaner(DataSource dataSource, ApplicationEventPublisher events) {
        return new DatabaseCleaner(dataSource, events);
    }

    @Bean
    Rows rows(JdbcTemplate jdbc, TransactionOperations transaction) {
        return new Rows(jdbc, transaction);
    }

    @Bean
    SignedIn signedIn(ObjectProvider<Actors> actors, ObjectProvider<Grants> grants) {
        return new SignedIn(actors, grants);
    }

    @Bean
    @Primary
    SignedIn.TestActors testActors(SignedIn signedIn) {
        return new SignedIn.TestActors(signedIn);
    }

    @Bean
    @Primary
    SignedIn.TestGrants testGrants(SignedIn signedIn) {
        return new SignedIn.TestGrants(signedIn);
    }

    @Bean
    static CountedDataSources countedDataSources() {
        return new CountedDataSources();
    }
}
