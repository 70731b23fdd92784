package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.BatchState;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.Lesson;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.Sheet;

/** What was learned, the latest first. */
final class LessonsPart extends Div {

    private static final long serialVersionUID = 1L;

    LessonsPart(CampaignDesk desk, CampaignPage page, Campaign campaign, List<BatchRow> batches) {
        CampaignWords words = page.words();
        List<Lesson> lessons = desk.lessons().of(campaign.id(), page.unit().id());
        boolean writes = desk.reports(page.unit().id());
        addClassName("kx-stack");
        Card card = new Card(words.text("campaign.lessons"));
        List<Component> actions = new ArrayList<>();
        if (!lessons.isEmpty()) {
            Anchor xlsx = new Anchor();
            xlsx.setText(words.text("common.list.xlsx"));
            xlsx.addClassName("kx-button");
            xlsx.setHref(desk.lists().xlsx(() -> sheet(desk, page, campaign, lessons)), AttachmentType.DOWNLOAD);
            actions.add(xlsx);
        }
        if (writes) {
            Button write = PageKeys.press(
                    new Button(words.text("campaign.lesson.write"), click -> new LessonDialog(desk, page)
                            .write(campaign, opened(batches))),
                    "l");
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(write);
        }
        card.actions(actions.toArray(Component[]::new));
        if (lessons.isEmpty()) {
            card.add(new EmptyState(
                    words.text("campaign.lessons.none"), writes ? words.text("campaign.lessons.none.next") : ""));
        } else {
            Div cards = new Div();
            cards.addClassName("kx-campaign-lessons");
            lessons.forEach(lesson -> cards.add(new LessonCard(desk, page, lesson, desk.reports(lesson.unit()))));
            card.add(cards);
        }
        add(card);
    }

    /** The last batch of which something has opened. */
    private static @Nullable Integer opened(List<BatchRow> batches) {
        return batches.stream()
                .filter(batch -> batch.number() != null && batch.count(BatchState.OPENED) > 0)
                .map(BatchRow::number)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Sheet<?> sheet(CampaignDesk desk, CampaignPage page, Campaign campaign, List<Lesson> lessons) {
        ColumnList<Lesson> columns = ColumnList.of(
                Column.name("unit", "campaign.column.unit", lesson -> desk.unit(lesson.unit())
                        .name()),
                Column.number("batch", "campaign.column.batch", lesson -> lesson.draft()
                        .batch()),
                Column.text("badly", "campaign.lesson.badly", lesson -> lesson.draft()
                        .wentBadly()),
                Column.text("changes", "campaign.lesson.changes", lesson -> lesson.draft()
                        .changes()),
                Column.text(
                        "well", "campaign.lesson.well", lesson -> lesson.draft().wentWell()),
                Column.moment("at", "campaign.column.written", Lesson::writtenAt),
                Column.text("by", "campaign.column.by", Lesson::writtenBy));
        return desk.lists()
                .sheet(
                        page.words().text("campaign.lessons"),
                        campaign.name() + " · " + page.words().in(page.unit().name()),
                        columns,
                        lessons);
    }
}
