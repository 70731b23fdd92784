package org.kaixue.isolation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseNormDraft;
import org.kaixue.isolation.CaseNormRow;

/** How norms read, and the form that sets one from a day on. */
record LimitForm(CaseDesk desk, Locale locale) {

    static final String KEY = "cases.norm.";

    String name(CaseNorm norm) {
        return said("of." + norm.name());
    }

    String value(CaseNorm norm, int value) {
        return norm == CaseNorm.FEVER_TENTHS
                ? desk.texts()
                        .getTranslation(
                                "cases.degrees", locale, Formats.in(locale).number(value / 10.0, 1))
                : said("unit." + norm.name(), value);
    }

    /** What stands for the source of a value that nobody has set. */
    String usual(CaseNorm norm) {
        return said(norm.estimated() ? "usual.estimated" : "usual");
    }

    String said(String name, Object... values) {
        return desk.texts().getTranslation(KEY + name, locale, values);
    }

    /** Whoever chooses another norm begins from its value. */
    void open(CaseNormRow row, List<CaseNormRow> rows, Runnable refresh) {
        Select<CaseNorm> norm = new Select<>();
        norm.setItems(CaseNorm.values());
        norm.setItemLabelGenerator(this::name);
        IntegerField value = new IntegerField();
        norm.addValueChangeListener(change -> {
            CaseNorm chosen = change.getValue();
            if (chosen == null) {
                return;
            }
            value.setHelperText(range(chosen));
            if (change.isFromClient()) {
                rows.stream()
                        .filter(one -> one.norm() == chosen && one.inForce())
                        .findFirst()
                        .ifPresent(one -> value.setValue(one.value()));
            }
        });
        new FormDialog<>(
                        CaseNormDraft.class,
                        desk.texts().getTranslation("cases.limits.set", locale),
                        (CaseNormDraft draft) -> {
                            desk.norms().set(draft);
                            Messages.saved(
                                    desk.texts().getTranslation("cases.limits.is-set", locale, name(draft.norm())));
                            refresh.run();
                        })
                .field("norm", KEY + "name", norm)
                .wide()
                .field("value", KEY + "value", value)
                .field("from", KEY + "from", Dates.picker())
                .field("source", KEY + "source", new TextField())
                .wide()
                .open(new CaseNormDraft(row.norm(), row.value(), desk.clock().today(), ""));
    }

    private String range(CaseNorm norm) {
        return norm == CaseNorm.FEVER_TENTHS
                ? said("value.help")
                : said("value.range", value(norm, norm.least()), value(norm, norm.most()));
    }
}
