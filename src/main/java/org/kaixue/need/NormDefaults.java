package org.kaixue.need;

import java.time.LocalDate;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.Item;
import org.kaixue.common.SystemWork;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Installs the norms and cover bands that come with the portal where there are none, when it starts. */
@Component
@Order(NormDefaults.ORDER)
public class NormDefaults implements ApplicationRunner {

    /** After the default items, before the demo. */
    public static final int ORDER = CatalogueDefaults.ORDER + 10;

    private static final BandLimits BANDS = new BandLimits(LocalDate.of(2020, 2, 10), 7, 14, 50, 100);

    private final NormShelf shelf;
    private final Norms norms;
    private final CoverBands bands;
    private final Catalogue catalogue;
    private final TransactionOperations transaction;

    NormDefaults(
            NormShelf shelf, Norms norms, CoverBands bands, Catalogue catalogue, TransactionOperations transaction) {
        this.shelf = shelf;
        this.norms = norms;
        this.bands = bands;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        install();
    }

    /** Adds the default norms where there is none at all, and the default bands likewise; all of them or none. */
    public void install() {
        SystemWork.run(
                "norm defaults",
                () -> transaction.executeWithoutResult(status -> {
                    if (shelf.limits().isEmpty()) {
                        bands.change(BANDS);
                    }
                    if (shelf.norms().isEmpty()) {
                        addNorms();
                    }
                }));
    }

    private void addNorms() {
        for (DefaultNorm norm : DefaultNorm.ALL) {
            catalogue.byCode(norm.item().code()).ifPresent(item -> norms.create(norm.draft(item.id())));
        }
        for (Item item : catalogue.items()) {
            if (item.emergencyList()) {
                norms.create(DefaultNorm.onTop(item.id()));
            }
        }
    }
}
