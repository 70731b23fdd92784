package org.kaixue.security;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.ui.Preferences.Scheme;

/** A person's account with the roles that were given to it. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    @Column
    private String username;

    @Column
    private String nameZh;

    @Column
    private String nameEn;

    @Column
    private String passwordHash;

    @Column
    private boolean mustSetPassword;

    @Column
    private @Nullable Instant secretUntil;

    @Column
    private @Nullable Instant sessionsFrom;

    @Column
    private @Nullable Instant disabledAt;

    @Column
    private @Nullable String language;

    @Column
    private @Nullable String colorScheme;

    @Column
    private @Nullable Instant lastSignInAt;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private List<GivenRole> grants = new ArrayList<>();

    protected Account() {}

    Account(String username, Bilingual name, String passwordHash, boolean mustSetPassword, Instant now) {
        this.id = Ids.next();
        this.username = username;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.passwordHash = passwordHash;
        this.mustSetPassword = mustSetPassword;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    Bilingual name() {
        return new Bilingual(nameZh, nameEn);
    }

    void rename(Bilingual name) {
        nameZh = name.zh();
        nameEn = name.en();
    }

    /** The roles as they were given. */
    List<GrantDraft> grants() {
        return grants.stream().map(GivenRole::draft).toList();
    }

    void give(GrantDraft role) {
        grants.add(new GivenRole(role));
    }

    void take(GrantDraft role) {
        grants.removeIf(given -> given.draft().equals(role));
    }

    /** Takes a password; another person's choice must be replaced at the next sign-in. */
    void takePassword(String hash, boolean chosenByAnother) {
        passwordHash = hash;
        mustSetPassword = chosenByAnother;
        secretUntil = null;
    }

    /** Takes a one-time secret in place of a password. */
    void takeSecret(String hash, Instant until) {
        takePassword(hash, true);
        secretUntil = until;
    }

    /** Whether the one-time secret came too late. */
    boolean secretLapsed(Instant now) {
        return secretUntil != null && now.isAfter(secretUntil);
    }

    /** What was opened before is over, on every node. */
    void endSessions(Instant now) {
        sessionsFrom = now;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    void enable() {
        disabledAt = null;
    }

    void speak(Locale chosen) {
        language = chosen.toLanguageTag();
    }

    void color(Scheme chosen) {
        colorScheme = chosen.name();
    }
}
