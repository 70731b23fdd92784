package org.kaixue.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address within the portal: a path and the parameters that say what is shown there. Immutable.
 *
 * @param path relative to the portal's root, without a leading slash
 * @param parameters the query parameters, each with one value that is not blank
 */
public record Address(String path, Map<String, String> parameters) {

    public Address {
        path = path.startsWith("/") ? path.substring(1) : path;
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    public static Address of(Location location) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry :
                location.getQueryParameters().getParameters().entrySet()) {
            if (!entry.getValue().isEmpty() && !entry.getValue().getFirst().isBlank()) {
                parameters.put(entry.getKey(), entry.getValue().getFirst());
            }
        }
        return new Address(location.getPath(), parameters);
    }

    /** What stands in the browser's address line, changes by {@link #replace} included. */
    public static Address current(UI ui) {
        Location active = ui.getInternals().getActiveViewLocation();
        Replaced replaced = ComponentUtil.getData(ui, Replaced.class);
        return replaced != null && replaced.since() == active ? replaced.address() : Address.of(active);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** This address with the parameter set; null or blank takes it away. */
    public Address with(String key, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Address(path, changed);
    }

    public Address without(String key) {
        return with(key, null);
    }

    /** Another page with the same parameters, such as the same organisation and term. */
    public Address at(String newPath) {
        return new Address(newPath, parameters);
    }

    /** This page with only the named parameters. */
    public Address keeping(String... keys) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(List.of(keys));
        return new Address(path, kept);
    }

    /** What a link points to, relative to the portal's root. */
    public String href() {
        return location().getPathWithQueryParameters();
    }

    /** Goes there; the address left behind is a step of the back button. */
    public void open(UI ui) {
        ui.navigate(path, query());
    }

    /** Writes it into the browser's address line without loading anything; the back button gains no step. */
    public void replace(UI ui) {
        if (!equals(current(ui))) {
            ComponentUtil.setData(
                    ui, Replaced.class, new Replaced(ui.getInternals().getActiveViewLocation(), this));
            ui.getPage().getHistory().replaceState(null, location());
        }
    }

    private Location location() {
        return new Location(path, query());
    }

    private QueryParameters query() {
        return QueryParameters.simple(parameters);
    }

    private record Replaced(Location since, Address address) {}
}
