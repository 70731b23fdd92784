package org.kaixue.support;

import org.junit.jupiter.api.Test;

/** Where the second run on MySQL cannot be, a developer reads one line, and CI fails: it must never pass by skipping. */
class MySqlPresenceTest {
    @Test
    void the_machine_has_a_mysql_server_to_test_on_or_says_why_not() {
        String absence = MySqlServer.absence();
        if (absence != null) {
            Missing.sayOrFail("Database tests run on H2 only", absence);
        }
    }
}
