package org.kaixue.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How many notices are unread; opens the list of all that are open, which each page would pay for if it were built before. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Bell extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final transient NoticeBoard board;
    private final transient BusinessClock clock;
    private final Span count = new Span();
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Popover popover = new Popover();
    private final NoticeList list = new NoticeList(this::markRead, popover::close);
    private Instant read = Instant.EPOCH;

    Bell(NoticeBoard board, BusinessClock clock) {
        this.board = board;
        this.clock = clock;
        addClassName("kx-bell");
        count.addClassName("kx-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTooltipText(getTranslation("notice.bell"));
        add(button, count);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("notice.title"));
        popover.addClassName("kx-bell-popover");
        popover.add(list);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                read();
            }
        });
    }

    /** Reads the notices again when those shown are older than a minute. */
    void refresh() {
        if (read.plus(FRESH).isBefore(clock.now())) {
            read();
        }
    }

    private void markRead(List<UUID> notices) {
        board.markRead(notices);
        read();
    }

    private void read() {
        read = clock.now();
        List<NoticeRow> open = board.open();
        long unread = open.stream().filter(notice -> !notice.read()).count();
        count.setText(Long.toString(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(getTranslation("notice.bell.count", unread));
        if (popover.isOpened()) {
            list.show(open);
        }
    }
}
