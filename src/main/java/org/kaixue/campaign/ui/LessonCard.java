package org.kaixue.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.Lesson;
import org.kaixue.campaign.LessonDraft;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Messages;

/** One lesson: what went well, what did not, and what changes. */
final class LessonCard extends Div {

    private static final long serialVersionUID = 1L;

    LessonCard(CampaignDesk desk, CampaignPage page, Lesson lesson, boolean writes) {
        CampaignWords words = page.words();
        LessonDraft draft = lesson.draft();
        addClassName("kx-campaign-lesson");
        H3 title = new H3(words.in(desk.unit(lesson.unit()).name()));
        Span about = new Span(
                words.text("campaign.by", Formats.in(words.locale()).moment(lesson.writtenAt()), lesson.writtenBy()));
        about.addClassName("kx-muted");
        add(title);
        if (draft.batch() != null) {
            title.add(new Span(" · " + words.text("campaign.lesson.after", draft.batch())));
        }
        part(words.text("campaign.lesson.badly"), draft.wentBadly(), Band.AMBER);
        part(words.text("campaign.lesson.changes"), draft.changes(), Band.GREEN);
        part(words.text("campaign.lesson.well"), draft.wentWell(), null);
        add(about);
        if (writes) {
            add(tools(desk, page, lesson));
        }
    }

    /** What was learned after the batches before one. */
    static List<LessonCard> before(CampaignDesk desk, CampaignPage page, Campaign campaign, int number) {
        return desk.lessons().of(campaign.id(), page.unit().id()).stream()
                .filter(lesson ->
                        lesson.draft().batch() != null && lesson.draft().batch() < number)
                .map(lesson -> new LessonCard(desk, page, lesson, false))
                .toList();
    }

    private void part(String heading, @Nullable String text, @Nullable Band band) {
        if (text == null || text.isBlank()) {
            return;
        }
        Span name = new Span((band == null ? "" : band.sign() + " ") + heading);
        name.addClassName("kx-campaign-lesson-name");
        if (band != null) {
            name.addClassName(band.styleClass());
        }
        Paragraph words = new Paragraph(text);
        words.addClassName("kx-campaign-lesson-text");
        add(name, words);
    }

    private static Div tools(CampaignDesk desk, CampaignPage page, Lesson lesson) {
        CampaignWords words = page.words();
        Button change =
                new Button(words.text("campaign.lesson.change"), click -> new LessonDialog(desk, page).change(lesson));
        Button remove = new Button(
                words.text("campaign.lesson.remove"),
                click -> Messages.attempt(() -> {
                    desk.lessons().remove(lesson.id());
                    page.refresh().run();
                    Messages.undo(words.text("campaign.lesson.removed"), () -> {
                        desk.lessons().write(lesson.campaign(), lesson.unit(), lesson.draft());
                        page.refresh().run();
                    });
                }));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(change, remove);
        tools.addClassName("kx-campaign-tools");
        return tools;
    }
}
