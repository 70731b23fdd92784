package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;

/** A clock that runs in the browser by the server's time: down to a moment, or up since one. */
final class RunningClock extends Span {

    private static final long serialVersionUID = 1L;

    /** The browser's own clock may be wrong: only what passes on it is used. Ends with the element. */
    private static final String RUN = """
            const time = this.querySelector('time');
            const word = this.querySelector('span');
            const begun = performance.now();
            const tick = () => {
              const left = $0 + $1 * (performance.now() - begun) / 1000;
              const seconds = Math.max(0, Math.floor(left));
              const two = number => String(number).padStart(2, '0');
              const hours = Math.floor(seconds / 3600);
              time.textContent = (hours ? hours + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
              if ($1 < 0 && left <= 0 && $2) {
                word.textContent = $2;
                time.hidden = true;
                this.classList.add('kx-green');
              }
            };
            tick();
            const timer = setInterval(() => this.isConnected ? tick() : clearInterval(timer), 1000);""";

    private final Span word = new Span();
    private final Element time = new Element("time");

    /**
     * Runs down.
     *
     * @param left what stands before the time
     * @param over what stands there instead once it is over
     */
    RunningClock(Instant now, Instant until, String left, String over) {
        this(Duration.between(now, until), -1, left, over);
    }

    private RunningClock(Duration begins, int step, String before, String over) {
        addClassName("kx-clock");
        word.setText(before);
        add(word);
        getElement().appendChild(time);
        getElement().setAttribute("role", "timer");
        long seconds = begins.toSeconds();
        if (step < 0 && seconds <= 0) {
            word.setText(over);
            addClassName("kx-green");
            return;
        }
        time.setText(written(seconds));
        getElement().addAttachListener(attached -> getElement().executeJs(RUN, seconds, step, over));
    }

    /** Runs up since a moment. */
    static RunningClock upwards(Instant now, Instant since, String before) {
        return new RunningClock(Duration.between(since, now), 1, before, "");
    }

    private static String written(long seconds) {
        long whole = Math.max(0, seconds);
        String minutes = "%02d:%02d".formatted(whole / 60 % 60, whole % 60);
        return whole < 3600 ? minutes : whole / 3600 + ":" + minutes;
    }
}
