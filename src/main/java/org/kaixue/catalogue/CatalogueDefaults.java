package org.kaixue.catalogue;

import org.kaixue.common.SystemWork;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty catalogue with the items that come with the portal, when it starts. */
@Component
@Order(CatalogueDefaults.ORDER)
public class CatalogueDefaults implements ApplicationRunner {

    /** Before the default norms and the demo, which need the items. */
    public static final int ORDER = 100;

    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final TransactionOperations transaction;

    CatalogueDefaults(Catalogue catalogue, CatalogueEditor editor, TransactionOperations transaction) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        install();
    }

    /** Adds the default items where there is none at all; all of them or none. */
    public void install() {
        if (catalogue.rows().isEmpty()) {
            SystemWork.run(
                    "catalogue defaults",
                    () -> transaction.executeWithoutResult(status -> {
                        for (DefaultItem item : DefaultItem.values()) {
                            editor.add(item.draft());
                        }
                    }));
        }
    }
}
