package org.kaixue.system.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.LongWork;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.ProgressDialog;
import org.kaixue.common.ui.Work;
import org.kaixue.stock.Reconciliation;
import org.kaixue.system.HealthFinding;
import org.kaixue.system.PortalState;
import org.kaixue.system.PortalState.Database;
import org.kaixue.system.PortalState.Pool;
import org.kaixue.system.PortalState.Versions;
import org.kaixue.system.PortalWatch;

/** Is the portal well, what runs, and with which database? */
@Route("system")
@Menu(title = "system.menu", order = 90, icon = "vaadin:heart-o")
@RolesAllowed("PORTAL_ADMINISTER")
class SystemView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PortalWatch watch;
    private final transient Reconciliation reconciliation;
    private final transient LongWork works;

    SystemView(PortalWatch watch, Reconciliation reconciliation, LongWork works) {
        this.watch = watch;
        this.reconciliation = reconciliation;
        this.works = works;
        addClassName("kx-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("system.title");
    }

    private void show() {
        PortalState state = watch.look();
        HealthWords words = new HealthWords(getLocale());
        Div columns = new Div(versions(state.versions()), database(state.database()));
        columns.addClassName("kx-columns");
        removeAll();
        add(header(state, words), health(state, words), columns);
    }

    private PageHeader header(PortalState state, HealthWords words) {
        PageHeader header = new PageHeader(getPageTitle());
        state.findings().stream()
                .filter(finding -> finding.band() != Band.GREEN)
                .forEach(finding -> header.answer(finding.band(), words.problem(finding)));
        if (state.findings().stream().map(HealthFinding::band).noneMatch(Band.RED::equals)) {
            header.answer(Band.GREEN, getTranslation("system.well"));
        }
        return header.answer(getTranslation("system.at", Formats.in(getLocale()).moment(state.at())))
                .actions(new Button(getTranslation("system.refresh"), click -> show()));
    }

    private Card health(PortalState state, HealthWords words) {
        Button check = new Button(getTranslation("system.ledger.check"), click -> check());
        check.addThemeVariants(ButtonVariant.TERTIARY);
        return new Card(getTranslation("system.health.title"), new HealthTable(state.findings(), words)).actions(check);
    }

    private void check() {
        Work<Reconciliation.Outcome> work = works.start("system.ledger.check", progress -> reconciliation.check());
        new ProgressDialog<>(work, outcome -> show()).open();
    }

    private Card versions(Versions versions) {
        return new Card(
                getTranslation("system.versions.title"),
                new Facts()
                        .with("system.versions.portal", versions.portal() == null ? "–" : versions.portal())
                        .with("system.versions.schema", versions.schema())
                        .with("system.versions.java", versions.java())
                        .with("system.versions.since", Formats.in(getLocale()).moment(versions.since())));
    }

    private Card database(Database database) {
        Facts facts = new Facts()
                .with("system.database.product", database.product())
                .with("system.database.address", database.address());
        Pool pool = database.pool();
        if (pool != null) {
            facts.with(
                    "system.database.pool",
                    getTranslation(
                            "system.database.pool.value", pool.active(), pool.idle(), pool.waiting(), pool.most()));
        }
        return new Card(getTranslation("system.database.title"), facts);
    }
}
