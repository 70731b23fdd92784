package org.kaixue.rectification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;

/**
 * All that is known of a finding, and what the signed-in person may do about it.
 *
 * @param events what happened to it, the latest first
 * @param assignable whether the person may name its owner and add photos
 * @param answerable whether the person may hand it in too
 * @param checkable whether the person may close it or send it back: neither who found it nor who handed it in
 * @param waitsForAnother whether the person might check it, had he not found it or handed it in himself
 */
public record FindingRecord(
        FindingRow row,
        String foundBy,
        @Nullable String detail,
        List<Event> events,
        List<Picture> photos,
        boolean assignable,
        boolean answerable,
        boolean checkable,
        boolean waitsForAnother) {

    public FindingRecord {
        events = List.copyOf(events);
        photos = List.copyOf(photos);
    }

    /** What can happen to a finding. */
    public enum EventKind {
        FOUND,
        ASSIGNED,
        HANDED_IN,
        /** Handed in, and taken back before anybody looked. */
        TAKEN_BACK,
        SENT_BACK,
        CLOSED,
        FOUND_AGAIN
    }

    /** Something that happened to it. */
    public record Event(
            EventKind kind,
            Instant at,
            String person,
            @Nullable String note) {}

    /** Before it was put right, or after. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** A photo of it. */
    public record Picture(AttachmentId id, Side side) {}
}
