package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.SchoolPages;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.Arrangements;

/**
 * Who looks at which school's settings.
 *
 * @param known what held when the page was shown
 * @param writable whether the person may change it
 * @param refresh shows the page anew after a change
 */
record SettingsVisit(
        SettingsDesk desk, UnitNode school, TermId term, Arrangement known, boolean writable, Runnable refresh) {

    UnitId id() {
        return school.id();
    }

    /** What holds now, to notice that somebody else was faster. */
    Arrangement latest() {
        return desk.arrangements().of(school.id(), term);
    }

    /** Does it, shows the page anew and offers to do the opposite. */
    void save(String what, Consumer<Arrangements> change, Consumer<Arrangements> back) {
        change.accept(desk.arrangements());
        refresh.run();
        Messages.undo(say("staggering.settings.saved", what), () -> {
            back.accept(desk.arrangements());
            refresh.run();
        });
    }

    /** A name that opens a form where the person may change what it stands for. */
    Component opens(String name, Runnable form) {
        return opens(name, name, form);
    }

    /** @param about what it stands for, told to those who do not see where it stands */
    Component opens(String text, String about, Runnable form) {
        if (!writable) {
            return new Span(text);
        }
        NativeButton button = new NativeButton(text, click -> form.run());
        button.addClassName("kx-opens");
        button.getElement().setAttribute("aria-label", say("staggering.settings.change-of", about));
        return button;
    }

    /** Whether the school has said it or it is only usual. */
    Span source(boolean set) {
        Span source = new Span(say(set ? "staggering.settings.set" : "staggering.settings.usual"));
        source.addClassName(set ? "kx-set" : "kx-usual");
        return source;
    }

    /** Says that there are no facilities of some kind, and leads to where they are entered. */
    Paragraph noneEntered(String key) {
        Paragraph sentence = new Paragraph(
                new Span(say(key) + " "),
                new Anchor(
                        SchoolPages.of(school).with("tab", "facilities").href(),
                        say("staggering.settings.facilities")));
        sentence.addClassName("kx-muted");
        return sentence;
    }

    /** A zone with its canteen; a canteen and a gate by their own names. */
    String name(SchoolLayout.Place place) {
        SchoolLayout.Place canteen = known.canteenOf(place);
        return canteen.equals(place) || place.name().startsWith(canteen.name())
                ? place.name()
                : say("staggering.settings.zone", canteen.name(), place.name());
    }

    /** How the pages of plans call classes. */
    PlanWords words(Locale locale) {
        return new PlanWords(desk.texts(), locale);
    }

    String say(String key, Object... values) {
        return UI.getCurrentOrThrow().getTranslation(key, values);
    }
}
