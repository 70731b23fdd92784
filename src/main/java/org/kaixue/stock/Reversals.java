package org.kaixue.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes posted documents back by documents of their own. */
@Component
class Reversals {

    private static final int LONGEST_REASON = 400;

    private final JdbcTemplate jdbc;
    private final Places places;
    private final Posting posting;
    private final Opposites opposites;
    private final ReversalRight right;

    Reversals(JdbcTemplate jdbc, Places places, Posting posting, Opposites opposites, ReversalRight right) {
        this.jdbc = jdbc;
        this.places = places;
        this.posting = posting;
        this.opposites = opposites;
        this.right = right;
    }

    Posted reverse(DocumentId newId, DocumentId reversed, String reason) {
        First first = first(reversed);
        PlaceRow place = places.find(first.place());
        right.require(place.unit(), first.claim());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "stock.reverse.reason", LONGEST_REASON);
        }
        if (first.claim().kind() == DocumentKind.REVERSE) {
            throw new RuleViolation("stock.reverse.of-reversal");
        }
        return posting.post(
                new Heading(newId, DocumentKind.REVERSE, place, first.day(), null, reason, reversed.value()),
                () -> opposites.of(reversed, first.claim().kind(), place, first.day()));
    }

    private First first(DocumentId id) {
        return jdbc
                .query(
                        "select kind, place_id, business_date, posted_at, account_id, posted_by from stock_document where id = ?",
                        (row, n) -> new First(
                                new PlaceId(Ids.read(row.getBytes(2))),
                                row.getObject(3, LocalDate.class),
                                new ReversalRight.Claim(
                                        DocumentKind.valueOf(row.getString(1)),
                                        Moments.read(row.getObject(4, LocalDateTime.class)),
                                        row.getString(6),
                                        Ids.readNullable(row.getBytes(5)))),
                        Ids.bytes(id.value()))
                .stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private record First(PlaceId place, LocalDate day, ReversalRight.Claim claim) {}
}
