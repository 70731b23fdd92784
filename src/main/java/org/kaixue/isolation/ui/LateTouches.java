package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStep;

/** Touches that the portal never got, because the connection or the session was gone; the phone kept them. */
record LateTouches(CaseDesk desk, Component page) {

    /** @param waiting as the phone tells them: step and milliseconds ago, with commas between */
    void takeOver(CaseId id, String waiting, Runnable taken) {
        long count = Arrays.stream(waiting.split(",", -1))
                .filter(touch -> touch.matches("[A-Z_]+ \\d{1,12}"))
                .filter(touch -> record(id, touch.split(" ", 2)))
                .count();
        if (count > 0) {
            taken.run();
            Messages.saved(page.getTranslation("cases.case.taken-over", count));
        }
    }

    private boolean record(CaseId id, String[] touch) {
        Optional<CaseStep> step = Arrays.stream(CaseStep.values())
                .filter(one -> one.name().equals(touch[0]))
                .findFirst();
        boolean recorded = step.isPresent();
        try {
            step.ifPresent(one -> desk.checklist().touch(id, one, Duration.ofMillis(Long.parseLong(touch[1]))));
        } catch (RuleViolation refusal) {
            Messages.refused(refusal);
            recorded = false;
        }
        page.getElement().executeJs("window.kaixueCase.kept($0, $1)", id.value().toString(), touch[0]);
        return recorded;
    }
}
