package org.kaixue.drill;

import java.time.LocalDate;
import org.kaixue.organisation.UnitId;

/** A training that was held. */
public record TrainingRow(
        TrainingId id,
        UnitId school,
        String topic,
        LocalDate heldOn,
        TrainedPeople people,
        int expected,
        int reached,
        String enteredBy) {

    public TrainingDraft draft() {
        return new TrainingDraft(topic, heldOn, people, expected, reached);
    }
}
