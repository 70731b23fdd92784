package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseNormRow;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** The norms of isolation rooms and cases: what holds, since when, by which document; an administrator sets others. */
@Route(CaseLinks.LIMITS)
@RolesAllowed("NORMS_READ")
class LimitsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NORM = LimitForm.KEY;

    private final transient CaseDesk desk;

    LimitsView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-case-limits");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.limits.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.unit(scope.unit());
        List<CaseNormRow> rows = desk.norms().rows();
        long set =
                rows.stream().filter(row -> row.inForce() && row.from() != null).count();
        PageHeader header = new PageHeader(getPageTitle())
                .crumb(unit.name().in(getLocale()), CaseLinks.rooms(unit))
                .crumb(getTranslation("cases.cases.title"), CaseLinks.cases(unit))
                .answer(getTranslation("cases.limits.answer", CaseNorm.values().length, set));
        LimitForm form = new LimitForm(desk, getLocale());
        boolean writable = desk.jurisdiction().mayEverywhere(Permission.NORMS_WRITE);
        Runnable refresh = () -> show(scope, address);
        if (writable) {
            header.actions(
                    new Button(getTranslation("cases.limits.set"), click -> form.open(rows.getFirst(), rows, refresh)));
        }
        removeAll();
        var list = desk.lists()
                .of(columns(form), rows)
                .titled(getPageTitle())
                .scoped("")
                .whenEmpty(new EmptyState("", ""));
        add(header, writable ? list.onOpen(row -> form.open(row, rows, refresh)) : list);
    }

    private ColumnList<CaseNormRow> columns(LimitForm words) {
        return ColumnList.of(
                Column.<CaseNormRow>text("norm", NORM + "name", row -> words.name(row.norm()))
                        .sortedBy(Comparator.comparing(CaseNormRow::norm))
                        .frozen()
                        .wide(),
                Column.<CaseNormRow>text("value", NORM + "value", row -> words.value(row.norm(), row.value())),
                Column.<CaseNormRow>text("from", NORM + "from", this::from),
                Column.<CaseNormRow>text(
                                "source",
                                NORM + "source",
                                row -> row.source() == null ? words.usual(row.norm()) : row.source())
                        .wide(),
                Column.<CaseNormRow>text(
                                "force", NORM + "force", row -> words.said(row.inForce() ? "in-force" : "not-in-force"))
                        .banded(row -> row.inForce() ? Band.GREEN : null));
    }

    private @Nullable String from(CaseNormRow row) {
        return row.from() == null ? null : Formats.in(getLocale()).date(row.from());
    }
}
