package org.kaixue.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes back an import of a roster: new people go, unless anything refers to them; the others are as before. */
@Component
class RosterUndo {

    private final JdbcTemplate jdbc;
    private final RosterBook book;
    private final FormerForms former;
    private final Jurisdiction jurisdiction;

    RosterUndo(JdbcTemplate jdbc, RosterBook book, FormerForms former, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.book = book;
        this.former = former;
        this.jurisdiction = jurisdiction;
    }

    void takeBack(ImportId id, List<KeptRow> kept) {
        List<RosterBook.Made> made = book.madeBy(id.value());
        made.stream()
                .map(RosterBook.Made::school)
                .distinct()
                .forEach(school -> jurisdiction.require(Permission.PEOPLE_WRITE, school));
        made.stream().filter(one -> one.version() > 0).findFirst().ifPresent(one -> {
            throw new RuleViolation("people.import.changed-since", one.code());
        });
        setBack(kept);
        try {
            jdbc.update("delete from person where import_id = ?", Ids.bytes(id.value()));
        } catch (DataIntegrityViolationException inUse) {
            throw new RuleViolation("people.import.in-use");
        }
    }

    private void setBack(List<KeptRow> kept) {
        Map<UUID, RosterStanding> now =
                book.byId(kept.stream().map(KeptRow::recordId).toList());
        now.values().stream()
                .map(RosterStanding::school)
                .distinct()
                .forEach(school -> jurisdiction.require(Permission.PEOPLE_WRITE, school));
        List<@Nullable Object[]> updates = new ArrayList<>();
        for (KeptRow row : kept) {
            RosterStanding standing = now.get(row.recordId());
            if (standing == null) {
                throw new RuleViolation("people.import.gone");
            }
            FormerForms.Former was = former.open(standing.id(), Objects.requireNonNull(row.was()));
            if (standing.version() != was.version()) {
                throw new RuleViolation(
                        "people.import.changed-since", standing.form().code());
            }
            updates.add(
                    RosterWriting.update(standing.id(), standing.version(), was.form(), was.sealed(), was.number()));
        }
        try {
            int[] counts = jdbc.batchUpdate(RosterWriting.UPDATE, updates);
            if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
                throw new RuleViolation("intake.changed-meanwhile");
            }
        } catch (DataIntegrityViolationException taken) {
            throw Transactions.duplicate(taken) ? new RuleViolation("people.import.taken-since") : taken;
        }
    }
}
