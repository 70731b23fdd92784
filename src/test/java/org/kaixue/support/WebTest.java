package org.kaixue.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test that speaks HTTP with the portal on a port of its own ({@code @LocalServerPort}), without the demo. The
 * database is empty and the clock stands at {@link TestClock#START} before each test; it is H2 in memory, and in the
 * build's second run, for classes with the tag {@code database}, the real MySQL.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MySqlCondition.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kaixue.demo=false", "spring.main.banner-mode=off", "logging.level.org.flywaydb=error"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestBeans.class)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WebTest {}
