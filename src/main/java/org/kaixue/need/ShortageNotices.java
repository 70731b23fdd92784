package org.kaixue.need;

import java.util.List;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Permission;
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

/** Tells who keeps and who issues a school's stock when an item falls below red, until it has risen again. */
@Component
class ShortageNotices implements ShortageWatch.Judge {

    private static final String SUBJECT = "need.red ";

    private final NeedService need;
    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;
    private final Catalogue catalogue;

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
