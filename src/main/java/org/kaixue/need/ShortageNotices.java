package org.kaixue.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Permission;
import org.kaixue.need.NeedService.Standing;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells who keeps and who issues a school's stock when an item falls below red, until it has risen again. */
@Component
class ShortageNotices implements ShortageWatch.Judge {

    private static final String SUBJECT = "need.red ";

    private final NeedService need;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;
    private final Catalogue catalogue;

    /** The needs of all that was not red at the last look. */
    private volatile Map<String, Long> sound = Map.of();

    ShortageNotices(NeedService need, NoticeBoard board, Units units, Terms terms, Catalogue catalogue) {
        this.need = need;
        this.board = board;
        this.units = units;
        this.terms = terms;
        this.catalogue = catalogue;
    }

    @Override
    public void judge(UnitId unit, ItemId item, long change) {
        UnitNode school = units.tree().get(unit);
        if (school.kind() != UnitKind.SCHOOL || terms.all().isEmpty()) {
            return;
        }
        Term term = terms.current();
        CoverBand now = need.band(unit, item, term.id(), 0);
        if (now != CoverBand.RED) {
            board.resolve(subject(unit, item));
        } else if (change < 0 && need.band(unit, item, term.id(), -change) != CoverBand.RED) {
            board.raise(notice(school, catalogue.get(item)));
        }
    }

    /** Takes down what no longer holds. */
    @Override
    public void review() {
        for (String subject : board.openSubjects(SUBJECT)) {
            String[] ids = subject.substring(SUBJECT.length()).split(" ", -1);
            judge(new UnitId(UUID.fromString(ids[0])), new ItemId(UUID.fromString(ids[1])), 0);
        }
    }

    /**
     * Tells what has become red since the last look though its need stayed the same. The first look tells nothing, and
     * what a new norm or headcount made red is not told: hundreds of stores would be at once.
     */
    @Override
    public void age() {
        List<UnitNode> roots = units.tree().roots();
        if (roots.isEmpty() || terms.all().isEmpty()) {
            return;
        }
        Map<String, Long> now = new HashMap<>();
        for (Standing one : need.standings(
                SupplyQuery.of(roots.getFirst().id(), terms.current().id()))) {
            String subject = subject(one.school(), one.item());
            if (one.band() != CoverBand.RED) {
                now.put(subject, one.need());
            } else if (Long.valueOf(one.need()).equals(sound.get(subject))) {
                board.raise(notice(units.tree().get(one.school()), catalogue.get(one.item())));
            }
        }
        sound = now;
        review();
    }

    @TransactionalEventListener(
            classes = {NormsChanged.class, DataReplaced.class},
            fallbackExecution = true)
    void beginAnew() {
        sound = Map.of();
    }

    private static NoticeDraft notice(UnitNode school, Item item) {
        return new NoticeDraft(
                school.id(),
                Permission.STOCK_ISSUE,
                Severity.WARNING,
                "need.notice.red",
                List.of(item.name().zh(), item.name().en()),
                "supply/item/" + item.code() + "?unit=" + school.code(),
                subject(school.id(), item.id()),
                null);
    }

    private static String subject(UnitId unit, ItemId item) {
        return SUBJECT + unit.value() + " " + item.value();
    }
}
