package org.kaixue.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips database tests in the MySQL run where the machine has no server; {@link MySqlPresenceTest} says so once. */
public final class MySqlCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String absence = TestDatabase.isMySql() ? MySqlServer.absence() : null;
        return absence == null
                ? ConditionEvaluationResult.enabled("has its database")
                : ConditionEvaluationResult.disabled("No MySQL server: " + absence);
    }
}
