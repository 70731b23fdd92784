package org.kaixue.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.SignedInPerson;
import org.kaixue.organisation.Grant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages ask about the signed-in person; everybody may ask and choose for himself. */
@Service
class AccountPreferences implements Preferences, SignedInPerson {

    private final AccountRepository accounts;
    private final People people;
    private final GrantsInForce grants;
    private final ApplicationEventPublisher events;

    AccountPreferences(
            AccountRepository accounts, People people, GrantsInForce grants, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.people = people;
        this.grants = grants;
        this.events = events;
    }

    @Override
    public Optional<Locale> language() {
        return person().flatMap(KnownPerson::language);
    }

    @Override
    @Transactional
    public void chooseLanguage(Locale language) {
        choose(account -> account.speak(language));
    }

    @Override
    public Optional<Scheme> colorScheme() {
        return person().flatMap(KnownPerson::colorScheme);
    }

    @Override
    @Transactional
    public void chooseColorScheme(Scheme scheme) {
        choose(account -> account.color(scheme));
    }

    @Override
    public Optional<Bilingual> name() {
        return person().map(KnownPerson::name);
    }

    @Override
    public List<Role> roles() {
        return grants.current().stream().map(Grant::role).distinct().toList();
    }

    private Optional<KnownPerson> person() {
        return Session.person().flatMap(person -> people.find(person.account()));
    }

    private void choose(Consumer<Account> choice) {
        Session.person().flatMap(person -> accounts.findById(person.account())).ifPresent(account -> {
            choice.accept(account);
            events.publishEvent(new AccountChanged(account.id()));
        });
    }
}
