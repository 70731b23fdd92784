package org.kaixue.staggering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Work;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Sought;
import org.kaixue.staggering.Standing;
import org.kaixue.staggering.Wanted;

/** One school's plan of one occasion: sought, looked at, moved by hand, published. */
final class SchoolPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanSheet sheet;
    private final transient PlanWords words;
    private final transient Optional<Work<?>> running;

    SchoolPart(PlanDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.sheet = desk.plans().sheet(page.unit().id(), page.term(), page.occasion(), page.chosen());
        this.running = desk.search(page.unit().id(), page.occasion())
                .filter(work -> !work.status().ended());
        addClassName("kx-stack");
        add(header(), OccasionView.choice(page, offered()));
        running.ifPresent(work -> add(new SolvingBar(work, page.refresh())));
        add(new PlanChoice(page, sheet));
        if (!sheet.setup().ready()) {
            add(new ObstacleCard(desk, page, sheet));
        }
        Optional<Sought> nothingFits = withoutPlan();
        nothingFits.ifPresent(sought -> add(new ReliefCard(desk, page, sheet, sought)));
        PlanRow shown = sheet.shown();
        if (shown != null) {
            add(new PlanWorkspace(desk, page, sheet, shown));
        } else if (nothingFits.isEmpty() && running.isEmpty() && sheet.setup().ready()) {
            add(nothingYet());
        }
    }

    /** What only boarders come to is left out where there are none. */
    private List<Occasion> offered() {
        boolean boarders = sheet.known().layout().classes().stream().anyMatch(clazz -> clazz.boarders() > 0);
        return page.occasions().stream()
                .filter(one -> boarders || one == page.occasion() || !one.boardersOnly())
                .toList();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text(
                "staggering.heading." + PlanWords.kind(page.occasion()),
                words.occasion(page.occasion()),
                words.number(sheet.setup().people()),
                sheet.setup().groups().size()));
        new PlanHeadline(words, sheet, withoutPlan()).tell(header);
        PlanRow shown = sheet.shown();
        if (desk.proposes(page.unit().id())) {
            Button seek = PageKeys.press(
                    new Button(
                            words.text(sheet.plans().isEmpty() ? "staggering.seek" : "staggering.seek-again"),
                            click -> desk.seek(page, Wanted.all())),
                    "s");
            seek.setEnabled(sheet.setup().ready() && running.isEmpty());
            if (sheet.plans().isEmpty()) {
                seek.addThemeVariants(ButtonVariant.PRIMARY);
            }
            header.actions(seek);
        }
        header.actions(new Anchor(page.settings().href(), words.text("staggering.settings")));
        if (shown != null) {
            header.actions(PrintButton.create());
        }
        if (shown != null && sheet.writable()) {
            header.actions(shown.draft() ? publish(shown) : change(shown));
        }
        return header;
    }

    private Button publish(PlanRow draft) {
        Button publish = PageKeys.press(new Button(words.text("staggering.publish")), "p");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Standing standing = sheet.standing();
        publish.setEnabled(standing != null && standing.holds() && sheet.setup().ready());
        publish.addClickListener(click -> Messages.attempt(() -> {
            int number = desk.plans().publish(draft.id(), draft.version());
            Messages.saved(words.text("staggering.published", number));
            page.address().without(PlanPage.PLAN).open(UI.getCurrentOrThrow());
        }));
        return publish;
    }

    /** A published plan is changed as a draft of its own. */
    private Button change(PlanRow published) {
        return new Button(
                words.text("staggering.change"),
                click -> Messages.attempt(
                        () -> page.of(desk.plans().draftOf(published.id())).open(UI.getCurrentOrThrow())));
    }

    private Optional<Sought> withoutPlan() {
        return desk.sought(page.unit().id(), page.occasion()).filter(sought -> !sought.found());
    }

    private Card nothingYet() {
        return new Card(
                words.text("staggering.none"),
                new EmptyState(
                        words.text("staggering.none.what"),
                        words.text(
                                desk.proposes(page.unit().id())
                                        ? "staggering.none.next"
                                        : "staggering.none.principal")));
    }
}
