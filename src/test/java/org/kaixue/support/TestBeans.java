package org.kaixue.support;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans that tests add to the product's. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DatabaseCleaner databaseCleaner(DataSource dataSource) {
        return new DatabaseCleaner(dataSource);
    }

    @Bean
    static CountedDataSources countedDataSources() {
        return new CountedDataSources();
    }
}
