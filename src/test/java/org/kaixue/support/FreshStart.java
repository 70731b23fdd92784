package org.kaixue.support;

import org.kaixue.support.DatabaseTest.Emptied;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/** Empties the database, sets the clock back and signs everybody out before a test (or its class) that asked for it. */
final class FreshStart implements TestExecutionListener, Ordered {
    /** After the injection, before a test's own transaction begins. */
    @Override
    public int getOrder() {
        return DependencyInjectionTestExecutionListener.ORDER + 1;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (emptied(test) == Emptied.BEFORE_CLASS && !test.getTestClass().isMemberClass()) {
            startAfresh(test);
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (emptied(test) == Emptied.BEFORE_EACH_TEST) {
            startAfresh(test);
        }
    }

    private static Emptied emptied(TestContext test) {
        DatabaseTest annotation =
                TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), DatabaseTest.class);
        return annotation == null ? Emptied.BEFORE_EACH_TEST : annotation.emptied();
    }

    private static void startAfresh(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
        test.getApplicationContext().getBean(SignedIn.class).reset();
        test.getApplicationContext().getBean(DatabaseCleaner.class).clean();
    }
}
