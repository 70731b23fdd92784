package org.kaixue.supervision;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.RuleViolation;

/** Why a visit cannot be submitted yet: what has not come from the phone, and what has not been answered. */
public class VisitIncomplete extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient List<UUID> photos;
    private final transient List<UUID> touches;
    private final transient List<ItemProblem> items;

    VisitIncomplete(List<UUID> photos, List<UUID> touches, List<ItemProblem> items) {
        super("supervision.refused.incomplete", photos.size(), touches.size(), items.size());
        this.photos = List.copyOf(photos);
        this.touches = List.copyOf(touches);
        this.items = List.copyOf(items);
    }

    /** Photos that are expected and not here. */
    public List<UUID> photos() {
        return photos;
    }

    /** Touches that are expected and not here. */
    public List<UUID> touches() {
        return touches;
    }

    /** What is to be mended at which item, in the order of the list. */
    public List<ItemProblem> items() {
        return items;
    }
}
