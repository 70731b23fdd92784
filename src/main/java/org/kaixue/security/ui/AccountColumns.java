package org.kaixue.security.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.security.AccountRow;
import org.kaixue.security.AccountState;
import org.kaixue.security.GrantRow;

/**
 * The columns of accounts.
 *
 * @param words gives a text in the reader's language
 */
record AccountColumns(Words words) {

    /** Translates a key with its values. */
    @FunctionalInterface
    interface Words {
        String of(String key, Object... values);
    }

    ColumnList<AccountRow> list() {
        return ColumnList.of(
                Column.text("username", "security.accounts.column.username", AccountRow::username)
                        .sortable(),
                Column.name("name", "security.accounts.column.name", AccountRow::name)
                        .sortable(),
                Column.text("roles", "security.accounts.column.roles", this::roles)
                        .wide(),
                Column.date("ends", "security.accounts.column.ends", AccountRow::ends),
                Column.moment("signed-in", "security.accounts.column.signed-in", AccountRow::lastSignInAt)
                        .sortable(),
                Column.text("state", "security.accounts.column.state", this::state)
                        .banded(account -> band(account.state())));
    }

    String state(AccountRow account) {
        return words.of("security.accounts.state." + account.state().name());
    }

    /** What a role is called with its unit: 校长 · 雪泉一小. */
    String role(GrantRow row, Locale locale) {
        return words.of(
                "security.accounts.grant",
                words.of("common.role." + row.grant().role().name()),
                row.unit().in(locale));
    }

    static Band band(AccountState state) {
        return switch (state) {
            case IN_USE -> Band.GREEN;
            case INVITED, LAPSED, ENDED -> Band.AMBER;
            case DISABLED -> Band.UNKNOWN;
        };
    }

    private String roles(AccountRow account, Locale locale) {
        Map<Role, List<GrantRow>> byRole = account.grants().stream()
                .collect(Collectors.groupingBy(row -> row.grant().role(), LinkedHashMap::new, Collectors.toList()));
        return byRole.values().stream()
                .map(given -> held(given, locale))
                .collect(Collectors.joining(words.of("security.accounts.separator")));
    }

    /** The first unit by its name and the others by their number: a supervisor has dozens. */
    private String held(List<GrantRow> given, Locale locale) {
        String first = role(given.getFirst(), locale);
        return given.size() == 1 ? first : words.of("security.accounts.grants", first, given.size());
    }
}
