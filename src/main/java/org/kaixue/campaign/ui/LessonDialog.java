package org.kaixue.campaign.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.Lesson;
import org.kaixue.campaign.LessonDraft;
import org.kaixue.common.ui.FormDialog;

/** The form of a lesson. */
record LessonDialog(CampaignDesk desk, CampaignPage page) {

    /** @param batch proposed */
    void write(Campaign campaign, @Nullable Integer batch) {
        form("campaign.lesson.write", draft -> {
                    desk.lessons().write(campaign.id(), page.unit().id(), draft);
                    page.refresh().run();
                })
                .explain(
                        page.words().text("campaign.lesson.explain", page.unit().name()))
                .open(new LessonDraft(batch, null, null, null));
    }

    void change(Lesson lesson) {
        form("campaign.lesson.change", draft -> {
                    desk.lessons().change(lesson.id(), lesson.draft(), draft);
                    page.refresh().run();
                })
                .open(lesson.draft());
    }

    private FormDialog<LessonDraft> form(String titleKey, Consumer<LessonDraft> save) {
        IntegerField batch = new IntegerField();
        batch.setHelperText(page.words().text("campaign.lesson.batch.help"));
        return new FormDialog<>(LessonDraft.class, page.words().text(titleKey), save)
                .field("batch", "campaign.column.batch", batch)
                .field("wentWell", "campaign.lesson.well", new TextArea())
                .wide()
                .field("wentBadly", "campaign.lesson.badly", new TextArea())
                .wide()
                .field("changes", "campaign.lesson.changes", new TextArea())
                .wide();
    }
}
