package org.kaixue.security.ui;

import org.kaixue.common.ui.Address;

/** Where the pages of accounts are. */
final class AccountPages {

    static final String ACCOUNTS = "accounts";

    private AccountPages() {}

    static Address list() {
        return Address.of(ACCOUNTS);
    }

    static Address of(String username) {
        return Address.of(ACCOUNTS + "/" + username);
    }
}
