package org.kaixue.organisation.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaixue.common.ui.SearchSource;
import org.kaixue.organisation.UnitNode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds units by name or code, from memory. */
@Component
@Order(10)
class SchoolSearch implements SearchSource {

    private final Scopes scopes;

    SchoolSearch(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public String headingKey() {
        return "organisation.search.heading";
    }

    @Override
    public List<Hit> find(String text, int limit, Locale locale) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return scopes.tree().all().stream()
                .filter(node -> UnitChoices.matches(node, wanted) && scopes.readable(node))
                .sorted(Comparator.comparing((UnitNode node) -> !begins(node, wanted)))
                .limit(limit)
                .map(node -> new Hit(
                        node.name().in(locale),
                        detail(node, locale),
                        SchoolPages.of(node).href()))
                .toList();
    }

    private static boolean begins(UnitNode node, String wanted) {
        return node.name().zh().startsWith(wanted)
                || node.name().en().toLowerCase(Locale.ROOT).startsWith(wanted)
                || node.code().toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private String detail(UnitNode node, Locale locale) {
        List<UnitNode> path = scopes.tree().path(node.id());
        String above = path.subList(0, path.size() - 1).stream()
                .map(upper -> upper.name().in(locale))
                .collect(Collectors.joining(" › "));
        return above.isEmpty() ? node.code() : node.code() + " · " + above;
    }
}
