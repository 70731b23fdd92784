package org.kaixue.campaign.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.Measure;
import org.kaixue.campaign.MeasureDraft;
import org.kaixue.campaign.MeasureTarget;
import org.kaixue.campaign.ReportDraft;
import org.kaixue.campaign.ReportRow;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;

/** The forms around a measure: what is asked of whom, what was done, and taking an entry back. */
record MeasureDialogs(CampaignDesk desk, CampaignPage page) {

    private static final int FORTNIGHT = 14;

    void set(Campaign campaign) {
        FormDialog<MeasureDraft> form = form("campaign.measure.set", draft -> {
            desk.measures().set(campaign.id(), page.unit().id(), draft);
            page.refresh().run();
        });
        form.explain(page.words().text("campaign.measure.explain", page.unit().name()));
        form.open(new MeasureDraft(
                "",
                "",
                MeasureTarget.PER_SCHOOL,
                BigDecimal.ONE,
                desk.clock().today().plusDays(FORTNIGHT)));
    }

    void change(Measure measure) {
        MeasureDraft before = measure.draft();
        form("campaign.measure.change", draft -> {
                    desk.measures().change(measure.id(), before, draft);
                    page.refresh().run();
                })
                .open(before);
    }

    private FormDialog<MeasureDraft> form(String titleKey, Consumer<MeasureDraft> save) {
        CampaignWords words = page.words();
        Select<MeasureTarget> target = new Select<>();
        target.setItems(MeasureTarget.values());
        target.setItemLabelGenerator(one -> one == null ? "" : words.text("campaign.target." + one));
        TextField unit = new TextField();
        unit.setHelperText(words.text("campaign.field.unit.help"));
        return new FormDialog<>(MeasureDraft.class, words.text(titleKey), save)
                .field("name", "campaign.column.measure", new TextField())
                .wide()
                .field("target", "campaign.field.target", target)
                .field("factor", "campaign.field.factor", new BigDecimalField())
                .field("unitWord", "campaign.column.unit-word", unit)
                .field("dueOn", "campaign.column.due", Dates.picker());
    }

    /** @param missing proposed */
    void report(Measure measure, long missing) {
        CampaignWords words = page.words();
        FormDialog<ReportDraft> form = new FormDialog<>(ReportDraft.class, measure.name(), draft -> {
            desk.reports().report(measure.id(), page.unit().id(), draft);
            page.refresh().run();
        });
        form.explain(words.text(
                        "campaign.report.explain",
                        words.number(missing),
                        measure.draft().unitWord()))
                .field("day", "campaign.column.day", Dates.picker())
                .field("count", "campaign.field.count", new IntegerField())
                .field("note", "campaign.column.note", new TextField())
                .wide()
                .action(words.text("campaign.report"));
        form.open(new ReportDraft(desk.clock().today(), (int) Math.clamp(missing, 1, 100_000_000), null));
    }

    void reverse(Measure measure, ReportRow entry) {
        CampaignWords words = page.words();
        FormDialog<Why> form = new FormDialog<>(Why.class, words.text("campaign.report.reverse"), why -> {
            desk.reports().reverse(entry.id(), why.reason());
            page.refresh().run();
        });
        form.explain(words.text(
                        "campaign.report.reverse.explain",
                        words.number(entry.count()) + " " + measure.draft().unitWord(),
                        entry.day()))
                .field("reason", "campaign.field.reason", new TextArea())
                .wide()
                .action(words.text("campaign.report.reverse"));
        form.open(new Why(""));
    }

    /** Why an entry is taken back. */
    public record Why(@NotBlank @Size(max = 200) String reason) {}
}
