package org.kaixue.preparedness;

import org.kaixue.common.SystemWork;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Installs the templates that come with the portal where there are none, when it starts. */
@Component
@Order(PreparednessDefaults.ORDER)
public class PreparednessDefaults implements ApplicationRunner {

    /** Before the demo, whose plans are begun from them. */
    public static final int ORDER = 115;

    private final PlanTemplates templates;
    private final TransactionOperations transaction;

    PreparednessDefaults(PlanTemplates templates, TransactionOperations transaction) {
        this.templates = templates;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        install();
    }

    /** Adds all of them or none. */
    public void install() {
        SystemWork.run(
                "plan defaults",
                () -> transaction.executeWithoutResult(status -> {
                    if (templates.all().isEmpty()) {
                        DefaultTemplate.ALL.forEach(draft -> templates.add(null, draft, true));
                    }
                }));
    }
}
