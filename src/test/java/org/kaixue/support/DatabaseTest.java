package org.kaixue.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of services against a real database: H2 in memory, and once more the real MySQL in the build's second run.
 *
 * <p>All classes with this annotation share one Spring context as long as they add nothing to it (no mock beans, no
 * properties). The database is empty and the clock stands at {@link TestClock#START} before each test, so a test says
 * all that it needs; nothing is rolled back, so transactions and threads behave as in the product. A class whose
 * fixture is costly is emptied once and builds it in {@code @BeforeAll} (with {@code @TestInstance(PER_CLASS)}).
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(MySqlCondition.class)
@SpringBootTest(properties = {"kaixue.demo=false", "spring.main.banner-mode=off", "logging.level.org.flywaydb=error"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestBeans.class)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {
    Emptied emptied() default Emptied.BEFORE_EACH_TEST;

    /** When the database is emptied and the clock set back. */
    enum Emptied {
        BEFORE_EACH_TEST,
        BEFORE_CLASS
    }
}
