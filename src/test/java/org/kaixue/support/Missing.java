package org.kaixue.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * What happens where the machine lacks something that tests need: a developer reads one line and the tests are skipped;
 * CI, which must never pass by skipping, fails.
 */
final class Missing {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Missing() {}

    static ConditionEvaluationResult skipOrFail(String consequence, String remedy) {
        sayOrFail(consequence, remedy);
        return ConditionEvaluationResult.disabled(consequence + ": " + remedy);
    }

    static void sayOrFail(String consequence, String remedy) {
        String line = consequence + ": " + remedy;
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(line + " (CI=true, so this is a failure)");
        }
        if (SAID.add(line)) {
            System.out.println(line);
        }
    }
}
