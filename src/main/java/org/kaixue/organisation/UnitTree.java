package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;

/** All units that are not closed, as they stood at one moment; immutable. */
public final class UnitTree {

    private final Map<UnitId, UnitNode> nodes = new LinkedHashMap<>();
    private final Map<String, UnitNode> byCode = new LinkedHashMap<>();
    private final Map<UnitId, List<UnitNode>> children = new LinkedHashMap<>();
    private final List<UnitNode> roots = new ArrayList<>();

    /** Builds the tree; children keep the order in which the nodes come. */
    public UnitTree(Collection<UnitNode> all) {
        for (UnitNode node : all) {
            nodes.put(node.id(), node);
            byCode.put(node.code(), node);
            if (node.parent() == null) {
                roots.add(node);
            } else {
                children.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                        .add(node);
            }
        }
    }

    /** The unit with this id; an unknown id is refused as a forbidden one is, so that nobody learns which ids exist. */
    public UnitNode get(UnitId id) {
        UnitNode node = nodes.get(id);
        if (node == null) {
            throw new AccessRefused();
        }
        return node;
    }

    public Optional<UnitNode> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<UnitNode> roots() {
        return Collections.unmodifiableList(roots);
    }

    public List<UnitNode> children(UnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    public Collection<UnitNode> all() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** Whether the lower unit is the upper one, or stands somewhere below it. */
    public boolean contains(UnitId upper, UnitId lower) {
        for (@Nullable UnitNode node = nodes.get(lower); node != null; node = parent(node)) {
            if (node.id().equals(upper)) {
                return true;
            }
        }
        return false;
    }

    /** The schools at and below a unit, in the order of the tree. */
    public List<UnitNode> schools(UnitId scope) {
        return nodes.values().stream()
                .filter(node -> node.kind() == UnitKind.SCHOOL && contains(scope, node.id()))
                .toList();
    }

    /** The units from the prefecture down to this one, both included. */
    public List<UnitNode> path(UnitId id) {
        List<UnitNode> path = new ArrayList<>();
        for (@Nullable UnitNode node = nodes.get(id); node != null; node = parent(node)) {
            path.addFirst(node);
        }
        return path;
    }

    private @Nullable UnitNode parent(UnitNode node) {
        return node.parent() == null ? null : nodes.get(node.parent());
    }
}
