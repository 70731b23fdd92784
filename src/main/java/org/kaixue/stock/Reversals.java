package org.kaixue.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes posted documents back by documents of their own. */
@Component
class Reversals {

    private static final int LONGEST_REASON = 400;

    private final JdbcTemplate jdbc;
    private final Places places;
    private final Posting posting;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;

    Reversals(
            JdbcTemplate jdbc,
            Places places,
            Posting posting,
            Jurisdiction jurisdiction,
            Actors actors,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.posting = posting;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
    }

    Posted reverse(DocumentId newId, DocumentId reversed, String reason) {
        First first = first(reversed);
        PlaceRow place = places.find(first.place());
        if (!ownIssueOfToday(first, place)) {
            jurisdiction.require(Permission.STOCK_WRITE, place.unit());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "stock.reverse.reason", LONGEST_REASON);
        }
        if (first.kind() == DocumentKind.REVERSE) {
            throw new RuleViolation("stock.reverse.of-reversal");
        }
        return posting.post(
                new Heading(newId, DocumentKind.REVERSE, place, first.day(), null, reason, reversed.value()),
                () -> opposite(first.kind(), reversed));
    }

    /** Whether the signed-in person may take it back; for showing the button. */
    boolean may(DocumentId id) {
        First first = first(id);
        PlaceRow place = places.find(first.place());
        return first.kind() != DocumentKind.REVERSE
                && (ownIssueOfToday(first, place) || jurisdiction.may(Permission.STOCK_WRITE, place.unit()));
    }

    private boolean ownIssueOfToday(First first, PlaceRow place) {
        Actor actor = actors.current();
        return first.kind() == DocumentKind.ISSUE
                && first.postedDay().equals(clock.today())
                && first.poster().equals(actor.name())
                && Objects.equals(first.account(), actor.account())
                && (jurisdiction.may(Permission.STOCK_ISSUE, place.unit())
                        || jurisdiction.may(Permission.KIT_ISSUE, place.unit()));
    }

    private First first(DocumentId id) {
        return jdbc
                .query(
                        "select kind, place_id, business_date, posted_at, account_id, posted_by from stock_document where id = ?",
                        (row, n) -> new First(
                                DocumentKind.valueOf(row.getString(1)),
                                new PlaceId(Ids.read(row.getBytes(2))),
                                row.getObject(3, LocalDate.class),
                                LocalDate.ofInstant(
                                        Moments.read(row.getObject(4, LocalDateTime.class)), BusinessClock.ZONE),
                                row.getString(6),
                                Ids.readNullable(row.getBytes(5))),
                        Ids.bytes(id.value()))
                .stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private List<Entry> opposite(DocumentKind kind, DocumentId reversed) {
        return jdbc.query(
                """
                select item_id, lot_id, quantity, typed_amount, typed_unit from ledger_line
                where document_id = ? order by position""",
                (row, n) -> new Entry(
                        new ItemId(Ids.read(row.getBytes(1))),
                        Ids.read(row.getBytes(2)),
                        null,
                        Entry.effect(kind),
                        -row.getLong(3),
                        new Typed(row.getBigDecimal(4), row.getString(5))),
                Ids.bytes(reversed.value()));
    }

    private record First(
            DocumentKind kind,
            PlaceId place,
            LocalDate day,
            LocalDate postedDay,
            String poster,
            @Nullable UUID account) {}
}
