package org.kaixue.checklist;

import java.util.stream.Stream;
import org.kaixue.common.SystemWork;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Installs the lists and the rule of scores that come with the portal where there are none, when it starts. */
@Component
@Order(ChecklistDefaults.ORDER)
public class ChecklistDefaults implements ApplicationRunner {

    /** Before the demo, which makes visits and assessments. */
    public static final int ORDER = 110;

    private final ChecklistShelf shelf;
    private final ChecklistWriter writer;
    private final ChecklistDesk desk;
    private final ScoreRules rules;
    private final TransactionOperations transaction;

    ChecklistDefaults(
            ChecklistShelf shelf,
            ChecklistWriter writer,
            ChecklistDesk desk,
            ScoreRules rules,
            TransactionOperations transaction) {
        this.shelf = shelf;
        this.writer = writer;
        this.desk = desk;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        install();
    }

    /** Adds what is missing altogether: all lists or none, and the rule. */
    public void install() {
        SystemWork.run(
                "checklist defaults",
                () -> transaction.executeWithoutResult(status -> {
                    if (shelf.rules().isEmpty()) {
                        rules.change(DefaultReadiness.RULE);
                    }
                    if (shelf.lists().isEmpty()) {
                        Stream.concat(Stream.of(DefaultReadiness.LIST), DefaultExamples.ALL.stream())
                                .forEach(this::add);
                    }
                }));
    }

    private void add(DefaultList list) {
        ChecklistId id = writer.list(list.code(), list.draft().use());
        EditionId edition = writer.edition(id, 1, list.draft(), list.example());
        int place = 1;
        for (DefaultList.Item item : list.items()) {
            writer.item(edition, item.key(), place++, item.draft());
        }
        desk.publishFrom(edition, DefaultReadiness.RULE.validFrom());
    }
}
