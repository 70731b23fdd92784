package org.kaixue.drill;

import org.kaixue.common.SystemWork;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Installs the scenarios and the rule that come with the portal where there are none, when it starts. */
@Component
@Order(DrillDefaults.ORDER)
public class DrillDefaults implements ApplicationRunner {

    /** Before the demo, which holds drills. */
    public static final int ORDER = 120;

    private final ScenarioShelf shelf;
    private final Scenarios scenarios;
    private final TransactionOperations transaction;

    DrillDefaults(ScenarioShelf shelf, Scenarios scenarios, TransactionOperations transaction) {
        this.shelf = shelf;
        this.scenarios = scenarios;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        install();
    }

    /** Adds what is missing altogether: all scenarios or none, and the rule. */
    public void install() {
        SystemWork.run(
                "drill defaults",
                () -> transaction.executeWithoutResult(status -> {
                    if (shelf.scenarios().isEmpty()) {
                        DefaultScenario.ALL_OF_THEM.forEach(one -> scenarios.add(one.code(), one.draft()));
                    }
                    if (shelf.rules().isEmpty()) {
                        scenarios.change(DefaultScenario.RULE);
                    }
                }));
    }
}
