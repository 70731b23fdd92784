package org.kaixue.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips database tests in the MySQL run where the machine has no server, unless this is CI. */
final class MySqlCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!TestDatabase.isMySql()) {
            return ConditionEvaluationResult.enabled("runs on H2");
        }
        String absence = MySqlServer.absence();
        return absence == null
                ? ConditionEvaluationResult.enabled("runs on MySQL")
                : Missing.skipOrFail("Database tests run on H2 only", absence);
    }
}
