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

/**
 * A journey ({@code *IT}) through the demo portal in a real browser: a test method takes a {@link Browser}.
 *
 * <p>All classes share one portal on H2 in memory with the demo prefecture, and the clock stands at
 * {@link TestClock#START}. The test fails when the pages wrote an error to the browser's console or showed a key
 * without a text, and leaves a picture
 * of every open page in {@code target/screenshots} when it fails.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kaixue.demo=true", "spring.main.banner-mode=off", "logging.level.org.flywaydb=error"})
@ContextConfiguration(initializers = TestDatabase.InMemory.class)
@Import(TestBeans.class)
public @interface BrowserTest {}
