package org.kaixue.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.KeptList.KeptEdition;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.kaixue.rectification.FindingSeverity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** All lists with their editions, and the rules of scores, kept in memory and read again after each change. */
@Component
class ChecklistShelf {

    private final JdbcClient jdbc;
    private final Remembered<List<KeptList>> lists = new Remembered<>(this::readLists);
    private final Remembered<List<ScoreRule>> rules = new Remembered<>(this::readRules);

    ChecklistShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All lists, retired ones too, in their order. */
    List<KeptList> lists() {
        return lists.get();
    }

    KeptList get(ChecklistId id) {
        return find(lists(), id);
    }

    KeptEdition edition(EditionId id) {
        return edition(lists(), id);
    }

    /** As it stands in the database at this moment, within the transaction that changes it. */
    List<KeptList> fresh() {
        return readLists();
    }

    static KeptList find(List<KeptList> all, ChecklistId id) {
        return all.stream().filter(list -> list.id().equals(id)).findFirst().orElseThrow(AccessRefused::new);
    }

    static KeptEdition edition(List<KeptList> all, EditionId id) {
        return all.stream()
                .flatMap(list -> list.editions().stream())
                .filter(kept -> kept.edition().id().equals(id))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    /** The edition by which schools are assessed on a day: of the readiness lists, the one published for the latest day. */
    Optional<KeptEdition> readiness(LocalDate day) {
        return lists().stream()
                .filter(list -> list.use() == ChecklistUse.READINESS && !list.retired())
                .map(list -> list.on(day))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(KeptEdition::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                kept -> kept.row().publishedAt(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The rules, the latest first. */
    List<ScoreRule> rules() {
        return rules.get();
    }

    /** The rule that holds on a day; before the first, that one. */
    ScoreRule rule(LocalDate day) {
        List<ScoreRule> all = rules();
        if (all.isEmpty()) {
            throw new RuleViolation("checklist.rule.none");
        }
        return all.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(all::getLast);
    }

    @TransactionalEventListener(
            classes = {ChecklistsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        lists.forget();
        rules.forget();
    }

    private List<KeptList> readLists() {
        Map<UUID, List<ItemChoice>> choices = new HashMap<>();
        jdbc.sql("select item_id, text_zh, text_en, passes from checklist_choice order by item_id, number")
                .query((RowCallbackHandler) row -> choices.computeIfAbsent(
                                Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                        .add(new ItemChoice(new Bilingual(row.getString(2), row.getString(3)), row.getBoolean(4))));
        Map<UUID, List<ChecklistItem>> items = new HashMap<>();
        jdbc.sql("""
                        select id, edition_id, item_key, gate, group_zh, group_en, text_zh, text_en, kind, veto,
                          may_not_apply, least, most, unit, photos, evidence_zh, evidence_en, fact, severity
                        from checklist_item order by edition_id, sort_order, id""").query((RowCallbackHandler) row -> {
            List<ChecklistItem> before = items.computeIfAbsent(Ids.read(row.getBytes(2)), none -> new ArrayList<>());
            List<ItemChoice> offered = choices.getOrDefault(Ids.read(row.getBytes(1)), List.of());
            before.add(item(row, before.size() + 1, offered));
        });
        Map<UUID, KeptList> heads = new HashMap<>();
        Map<UUID, List<KeptEdition>> editions = new HashMap<>();
        jdbc.sql("select id, code, used_for, sort_order, retired_on from checklist")
                .query((RowCallbackHandler) row -> heads.put(
                        Ids.read(row.getBytes(1)),
                        new KeptList(
                                new ChecklistId(Ids.read(row.getBytes(1))),
                                row.getString(2),
                                ChecklistUse.valueOf(row.getString(3)),
                                row.getInt(4),
                                row.getObject(5, LocalDate.class),
                                List.of())));
        jdbc.sql("""
                        select id, checklist_id, number, name_zh, name_en, document, issued_on, example, made_at,
                          made_by, valid_from, published_at, published_by
                        from checklist_edition order by number desc""").query((RowCallbackHandler) row -> {
            UUID list = Ids.read(row.getBytes(2));
            KeptList head = heads.get(list);
            if (head != null) {
                editions.computeIfAbsent(list, none -> new ArrayList<>())
                        .add(edition(row, head, items.getOrDefault(Ids.read(row.getBytes(1)), List.of())));
            }
        });
        return heads.values().stream()
                .map(head -> new KeptList(
                        head.id(),
                        head.code(),
                        head.use(),
                        head.sortOrder(),
                        head.retiredOn(),
                        editions.getOrDefault(head.id().value(), List.of())))
                .sorted(Comparator.comparingInt(KeptList::sortOrder).thenComparing(KeptList::code))
                .toList();
    }

    private static ChecklistItem item(ResultSet row, int number, List<ItemChoice> choices) throws SQLException {
        String evidence = row.getString(16);
        return new ChecklistItem(
                row.getString(3),
                number,
                Gate.valueOf(row.getString(4)),
                new Bilingual(row.getString(5), row.getString(6)),
                new Bilingual(row.getString(7), row.getString(8)),
                AnswerKind.valueOf(row.getString(9)),
                row.getBoolean(10),
                row.getBoolean(11),
                Answers.tidy(row.getBigDecimal(12)),
                Answers.tidy(row.getBigDecimal(13)),
                row.getString(14),
                choices,
                row.getInt(15),
                evidence == null ? null : new Bilingual(evidence, orNothing(row.getString(17))),
                row.getString(18),
                FindingSeverity.valueOf(row.getString(19)));
    }

    private static KeptEdition edition(ResultSet row, KeptList list, List<ChecklistItem> items) throws SQLException {
        LocalDateTime published = row.getObject(12, LocalDateTime.class);
        Edition edition = new Edition(
                new EditionId(Ids.read(row.getBytes(1))),
                list.id(),
                list.code(),
                new Bilingual(row.getString(4), row.getString(5)),
                list.use(),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getInt(3),
                row.getBoolean(8),
                items);
        return new KeptEdition(
                edition,
                new EditionRow(
                        edition.id(),
                        edition.version(),
                        row.getObject(11, LocalDate.class),
                        items.size(),
                        edition.vetoes(),
                        row.getString(10),
                        Moments.read(row.getObject(9, LocalDateTime.class)),
                        row.getString(13),
                        published == null ? null : Moments.read(published)));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<ScoreRule> readRules() {
        return jdbc.sql("""
                        select valid_from, mode, open_from, rectify_from, source_zh, source_en
                        from checklist_score_rule order by valid_from desc""")
                .query((row, n) -> new ScoreRule(
                        row.getObject(1, LocalDate.class),
                        ScoreMode.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
