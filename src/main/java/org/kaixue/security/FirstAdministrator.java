package org.kaixue.security;

import java.util.List;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DemoMode;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Counties;
import org.kaixue.organisation.UnitDraft;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the account of the first administrator where there is no account at all: with the password that the
 * environment gives, or with one that is printed once. Either has to be replaced at the first sign-in.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";
    private static final Bilingual PREFECTURE = new Bilingual("本州", "Prefecture");

    private final AccountService accounts;
    private final Units units;
    private final DemoMode demo;
    private final Environment environment;
    private final Counties counties;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountService accounts,
            Units units,
            DemoMode demo,
            Environment environment,
            Counties counties,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.units = units;
        this.demo = demo;
        this.environment = environment;
        this.counties = counties;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.on() && accounts.none()) {
            try {
                SystemWork.run("first start", this::create);
            } catch (DataIntegrityViolationException e) {
                LOG.info("Another node made the first administrator.");
            }
        }
    }

    private void create() {
        String given = environment.getProperty("kaixue.admin.password", "");
        String password = given.isEmpty() ? OneTimeSecret.next() : given;
        transaction.executeWithoutResult(status -> accounts.create(new AccountDraft(
                USERNAME,
                new Bilingual("管理员", "Administrator"),
                password,
                true,
                List.of(GrantDraft.of(Role.ADMINISTRATOR, root())))));
        if (given.isEmpty()) {
            LOG.info(
                    "First sign-in: user name {}, password {} (it works until it is replaced there)",
                    USERNAME,
                    password);
        } else {
            LOG.info("First sign-in: user name {}, password as given by KAIXUE_ADMIN_PASSWORD", USERNAME);
        }
    }

    private UnitId root() {
        return units.tree().roots().stream().findFirst().map(node -> node.id()).orElseGet(this::prefecture);
    }

    private UnitId prefecture() {
        return counties.found(new UnitDraft(
                environment.getProperty("kaixue.prefecture.code", "prefecture"),
                environment.getProperty("kaixue.prefecture.name", PREFECTURE.zh()),
                environment.getProperty("kaixue.prefecture.name-en", PREFECTURE.en()),
                null));
    }
}
