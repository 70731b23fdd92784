package org.kaixue.demo;

import java.util.List;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.DemoMode;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.security.AccountService;
import org.springframework.stereotype.Component;

/**
 * Enters the demo at the first start, and anew, as of today, when an administrator asks for it. The sign-ins come last:
 * a load that was cut off has none, and the next start begins it again.
 */
@Component
public class DemoLoad {

    private static final int STEPS = 7;

    private final DemoMode mode;
    private final Jurisdiction jurisdiction;
    private final DemoEmptying emptying;
    private final CatalogueDefaults items;
    private final NormDefaults norms;
    private final Demo demo;
    private final DemoPlans plans;
    private final List<DemoCause> causes;
    private final AccountService accounts;

    DemoLoad(
            DemoMode mode,
            Jurisdiction jurisdiction,
            DemoEmptying emptying,
            CatalogueDefaults items,
            NormDefaults norms,
            Demo demo,
            DemoPlans plans,
            List<DemoCause> causes,
            AccountService accounts) {
        this.mode = mode;
        this.jurisdiction = jurisdiction;
        this.emptying = emptying;
        this.items = items;
        this.norms = norms;
        this.demo = demo;
        this.plans = plans;
        this.causes = causes;
        this.accounts = accounts;
    }

    /** Whether the signed-in person may reset this portal. */
    public boolean resetOffered() {
        return mode.on() && jurisdiction.mayEverywhere(Permission.PORTAL_ADMINISTER);
    }

    /** Empties the portal and enters the demo anew; all sign-ins end. Can be cancelled until it begins. */
    public void reset(Progress progress) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        if (!mode.on()) {
            throw new RuleViolation("demo.reset.not-a-demo");
        }
        progress.check();
        load(progress);
    }

    /** Enters the demo unless it is there already. */
    void loadOnce() {
        if (accounts.none()) {
            load(Progress.UNWATCHED);
        }
    }

    private void load(Progress progress) {
        SystemWork.run("demo", () -> {
            progress.at(0, STEPS, "demo.load.emptying");
            emptying.empty();
            progress.at(1, STEPS, "demo.load.defaults");
            items.install();
            norms.install();
            progress.at(2, STEPS, "demo.load.schools");
            demo.enterTiers();
            demo.enterSchools();
            progress.at(3, STEPS, "demo.load.stock");
            SystemWork.run(DemoSignIn.STOREKEEPER.zh(), demo::enterStock);
            progress.at(4, STEPS, "demo.load.plans");
            SystemWork.run(DemoSignIn.PRINCIPAL.zh(), plans::publish);
            progress.at(5, STEPS, "demo.load.causes");
            SystemWork.run(DemoSignIn.PRINCIPAL.zh(), () -> causes.forEach(DemoCause::plant));
            progress.at(6, STEPS, "demo.load.accounts");
            demo.enterAccounts();
            causes.forEach(DemoCause::accountsEntered);
        });
    }
}
