package org.kaixue.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes over what other nodes changed: grants given or taken, accounts disabled, sessions ended. One statement, however many are in. */
@Component
class AccountWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

    private final AccountRepository accounts;
    private final People people;
    private final OpenSessions sessions;
    private final SignInThrottle throttle;

    AccountWatch(AccountRepository accounts, People people, OpenSessions sessions, SignInThrottle throttle) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            Collection<UUID> here = sessions.accounts();
            List<UUID> gone = people.refresh(here);
            if (!gone.isEmpty() && !beingLoaded()) {
                gone.forEach(sessions::end);
            }
            here.forEach(account -> people.find(account)
                    .flatMap(KnownPerson::sessionsFrom)
                    .ifPresent(from -> sessions.endBefore(account, from)));
        } catch (DataAccessException e) {
            LOG.debug("The accounts could not be read; they stay as they were", e);
        }
    }

    /** While the data is loaded there is no account at all; who waits for it keeps the page that says so. */
    private boolean beingLoaded() {
        return accounts.count() == 0;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            throttle.sweep();
        } catch (DataAccessException e) {
            LOG.debug("Old sign-in failures stay until the next sweep", e);
        }
    }
}
