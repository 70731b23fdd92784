package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
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
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseNormDraft;
import org.kaixue.isolation.CaseNormRow;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** The limits and thresholds of cases: what holds, since when, by which document; an administrator sets others. */
@Route(CaseLinks.LIMITS)
@RolesAllowed("NORMS_READ")
class LimitsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NORM = "cases.norm.";

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
        boolean writable = desk.jurisdiction().mayEverywhere(Permission.NORMS_WRITE);
        Runnable refresh = () -> show(scope, address);
        if (writable) {
            header.actions(new Button(getTranslation("cases.limits.set"), click -> edit(rows.getFirst(), refresh)));
        }
        removeAll();
        var list = desk.lists()
                .of(columns(), rows)
                .titled(getPageTitle())
                .scoped("")
                .whenEmpty(new EmptyState("", ""));
        add(header, writable ? list.onOpen(row -> edit(row, refresh)) : list);
    }

    private ColumnList<CaseNormRow> columns() {
        return ColumnList.of(
                Column.<CaseNormRow>text("norm", NORM + "name", row -> name(row.norm()))
                        .sortedBy(Comparator.comparing(CaseNormRow::norm))
                        .frozen()
                        .wide(),
                Column.<CaseNormRow>text("value", NORM + "value", row -> value(row.norm(), row.value())),
                Column.<CaseNormRow>text("from", NORM + "from", this::from),
                Column.<CaseNormRow>text(
                                "source", NORM + "source", row -> row.source() == null ? said("usual") : row.source())
                        .wide(),
                Column.<CaseNormRow>text(
                                "force", NORM + "force", row -> said(row.inForce() ? "in-force" : "not-in-force"))
                        .banded(row -> row.inForce() ? Band.GREEN : null));
    }

    private @Nullable String from(CaseNormRow row) {
        return row.from() == null ? null : Formats.in(getLocale()).date(row.from());
    }

    private String name(CaseNorm norm) {
        return said("of." + norm.name());
    }

    private String value(CaseNorm norm, int value) {
        return norm == CaseNorm.FEVER_TENTHS
                ? getTranslation("cases.degrees", Formats.in(getLocale()).number(value / 10.0, 1))
                : said("unit." + norm.name(), value);
    }

    private String said(String name, Object... values) {
        return getTranslation(NORM + name, values);
    }

    private void edit(CaseNormRow row, Runnable refresh) {
        Select<CaseNorm> norm = new Select<>();
        norm.setItems(CaseNorm.values());
        norm.setItemLabelGenerator(this::name);
        IntegerField value = new IntegerField();
        value.setHelperText(said("value.help"));
        new FormDialog<>(CaseNormDraft.class, getTranslation("cases.limits.set"), draft -> {
                    desk.norms().set(draft);
                    Messages.saved(getTranslation("cases.limits.is-set", name(draft.norm())));
                    refresh.run();
                })
                .field("norm", NORM + "name", norm)
                .wide()
                .field("value", NORM + "value", value)
                .field("from", NORM + "from", Dates.picker())
                .field("source", NORM + "source", new TextField())
                .wide()
                .open(new CaseNormDraft(row.norm(), row.value(), desk.clock().today(), ""));
    }
}
