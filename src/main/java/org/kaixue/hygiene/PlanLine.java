package org.kaixue.hygiene;

/**
 * What is asked of a school for a kind of place on a school day.
 *
 * @param times a day; 0 where it is not asked for
 * @param rooms how many such places there are
 * @param least minutes, or mg/L of chlorine, from which an entry counts
 */
public record PlanLine(HygienePlace place, HygieneKind kind, int times, int rooms, int least) {

    /** How many of the rooms count of those that were done. */
    int counted(LogDraft draft) {
        boolean weak = kind == HygieneKind.DISINFECTION
                && draft.agent() == HygieneAgent.CHLORINE
                && (draft.concentration() == null || draft.concentration() < least);
        boolean brief = kind == HygieneKind.VENTILATION && (draft.minutes() == null || draft.minutes() < least);
        return weak || brief ? 0 : draft.rooms();
    }
}
