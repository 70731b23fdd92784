package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes lists, editions and items; the services before it have asked who may. */
@Component
class ChecklistWriter {

    private static final int GAP = 10;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    ChecklistWriter(JdbcClient jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    ChecklistId list(String code, ChecklistUse use) {
        UUID id = Ids.next();
        int last = jdbc.sql("select coalesce(max(sort_order), 0) from checklist")
                .query(Integer.class)
                .single();
        try {
            jdbc.sql("insert into checklist (id, code, used_for, sort_order) values (?, ?, ?, ?)")
                    .params(Ids.bytes(id), code, use.name(), last + GAP)
                    .update();
        } catch (DataIntegrityViolationException taken) {
            if (Transactions.duplicate(taken)) {
                throw RuleViolation.at("code", "checklist.code-taken", code);
            }
            throw taken;
        }
        return new ChecklistId(id);
    }

    EditionId edition(ChecklistId list, int number, ChecklistDraft draft, boolean example) {
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                            insert into checklist_edition (id, checklist_id, number, name_zh, name_en, document, issued_on,
                              example, made_at, made_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                    .params(Arrays.asList(
                            Ids.bytes(id),
                            Ids.bytes(list.value()),
                            number,
                            draft.nameZh().strip(),
                            draft.nameEn().strip(),
                            orNull(draft.document()),
                            draft.issuedOn(),
                            example,
                            Moments.column(clock.now()),
                            actors.current().name()))
                    .update();
        } catch (DataIntegrityViolationException faster) {
            if (Transactions.duplicate(faster)) {
                throw new RuleViolation("checklist.changed-meanwhile");
            }
            throw faster;
        }
        return new EditionId(id);
    }

    void describe(EditionId edition, ChecklistId list, ChecklistDraft draft) {
        jdbc.sql("""
                        update checklist_edition set name_zh = ?, name_en = ?, document = ?, issued_on = ?
                        where id = ?""")
                .params(Arrays.asList(
                        draft.nameZh().strip(),
                        draft.nameEn().strip(),
                        orNull(draft.document()),
                        draft.issuedOn(),
                        Ids.bytes(edition.value())))
                .update();
        jdbc.sql("update checklist set used_for = ? where id = ?")
                .params(draft.use().name(), Ids.bytes(list.value()))
                .update();
    }

    /** Holds the draft until the transaction ends; refuses where it was published or thrown away meanwhile. */
    void hold(EditionId draft) {
        int held = jdbc.sql("update checklist_edition set version = version + 1 where id = ? and published_at is null")
                .param(Ids.bytes(draft.value()))
                .update();
        if (held == 0) {
            throw new RuleViolation("checklist.not-a-draft");
        }
    }

    void publish(EditionId edition, LocalDate validFrom) {
        jdbc.sql("update checklist_edition set valid_from = ?, published_at = ?, published_by = ? where id = ?")
                .params(validFrom, Moments.column(clock.now()), actors.current().name(), Ids.bytes(edition.value()))
                .update();
    }

    void withdraw(EditionId edition) {
        jdbc.sql("""
                        update checklist_edition set valid_from = null, published_at = null, published_by = null
                        where id = ?""").param(Ids.bytes(edition.value())).update();
    }

    void discard(EditionId draft) {
        byte[] id = Ids.bytes(draft.value());
        jdbc.sql("""
                        delete from checklist_choice
                        where item_id in (select id from checklist_item where edition_id = ?)""").param(id).update();
        jdbc.sql("delete from checklist_item where edition_id = ?").param(id).update();
        jdbc.sql("delete from checklist_edition where id = ?").param(id).update();
    }

    void drop(ChecklistId list) {
        jdbc.sql("delete from checklist where id = ?")
                .param(Ids.bytes(list.value()))
                .update();
    }

    void retire(ChecklistId list, @Nullable LocalDate on) {
        jdbc.sql("update checklist set retired_on = ? where id = ?")
                .params(Arrays.asList(on, Ids.bytes(list.value())))
                .update();
    }

    /** @param place from 1; what stands there and behind moves on */
    void item(EditionId edition, String key, int place, ItemDraft item) {
        shift(edition, place, Integer.MAX_VALUE, 1);
        UUID id = Ids.next();
        String evidence = orNull(item.evidenceZh());
        jdbc.sql("""
                        insert into checklist_item (id, edition_id, item_key, sort_order, gate, group_zh, group_en, text_zh,
                          text_en, kind, veto, may_not_apply, least, most, unit, photos, evidence_zh, evidence_en, fact,
                          severity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(id),
                        Ids.bytes(edition.value()),
                        key,
                        place,
                        item.gate().name(),
                        item.groupZh().strip(),
                        item.groupEn().strip(),
                        item.textZh().strip(),
                        item.textEn().strip(),
                        item.kind().name(),
                        item.veto(),
                        item.mayNotApply(),
                        item.least(),
                        item.most(),
                        orNull(item.unit()),
                        item.photos(),
                        evidence,
                        evidence == null ? null : orNull(item.evidenceEn()),
                        item.fact(),
                        item.severityOrUsual().name()))
                .update();
        int number = 0;
        for (ItemDraft.ChoiceDraft choice : item.choices()) {
            jdbc.sql("insert into checklist_choice (item_id, number, text_zh, text_en, passes) values (?, ?, ?, ?, ?)")
                    .params(
                            Ids.bytes(id),
                            number++,
                            choice.textZh().strip(),
                            choice.textEn().strip(),
                            choice.passes())
                    .update();
        }
    }

    /** Takes the item out; what stands behind it moves up. */
    void remove(EditionId edition, String key, int place) {
        byte[] id = Ids.bytes(edition.value());
        jdbc.sql("""
                        delete from checklist_choice
                        where item_id in (select id from checklist_item where edition_id = ? and item_key = ?)""").params(id, key).update();
        jdbc.sql("delete from checklist_item where edition_id = ? and item_key = ?")
                .params(id, key)
                .update();
        shift(edition, place + 1, Integer.MAX_VALUE, -1);
    }

    void move(EditionId edition, String key, int from, int to) {
        if (from < to) {
            shift(edition, from + 1, to, -1);
        } else {
            shift(edition, to, from - 1, 1);
        }
        jdbc.sql("update checklist_item set sort_order = ? where edition_id = ? and item_key = ?")
                .params(to, Ids.bytes(edition.value()), key)
                .update();
    }

    private void shift(EditionId edition, int from, int to, int by) {
        jdbc.sql("""
                        update checklist_item set sort_order = sort_order + ?
                        where edition_id = ? and sort_order between ? and ?""").params(by, Ids.bytes(edition.value()), from, to).update();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
