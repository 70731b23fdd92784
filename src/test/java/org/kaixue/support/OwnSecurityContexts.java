package org.kaixue.support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * Each portal that a test run starts puts its own holder of who is signed in into the one static place, and the last one
 * started stays. A test of an earlier portal gets its own back, or nobody would be signed in there.
 */
final class OwnSecurityContexts implements TestExecutionListener, Ordered {

    /** Before whatever signs somebody in. */
    @Override
    public int getOrder() {
        return DependencyInjectionTestExecutionListener.ORDER - 1;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        hold(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        hold(test);
    }

    private static void hold(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
