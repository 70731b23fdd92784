package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaixue.checklist.KeptList.KeptEdition;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The named lists, as whoever may see an organisation reads them; drafts only who may write lists. They are kept in
 * memory, so that reading costs no statement.
 */
@Service
public class Checklists {

    private final ChecklistShelf shelf;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    Checklists(ChecklistShelf shelf, Jurisdiction jurisdiction, BusinessClock clock) {
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** All lists in their order, retired ones too. */
    @Transactional(readOnly = true)
    public List<ChecklistRow> rows() {
        mayRead();
        LocalDate today = clock.today();
        boolean writer = mayChange();
        Optional<EditionId> counting =
                shelf.readiness(today).map(kept -> kept.edition().id());
        return shelf.lists().stream()
                .map(list -> list.row(
                        today,
                        list.on(today)
                                .map(kept -> counting.equals(
                                        Optional.of(kept.edition().id())))
                                .orElse(false),
                        writer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The list that an address names. */
    @Transactional(readOnly = true)
    public Optional<ChecklistRow> byCode(String code) {
        return rows().stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** An edition with its items, whether it still counts or not; a draft only for those who may write lists. */
    @Transactional(readOnly = true)
    public Edition edition(EditionId id) {
        mayRead();
        KeptEdition kept = shelf.edition(id);
        if (kept.draft() && !mayChange()) {
            throw new AccessRefused();
        }
        return kept.edition();
    }

    /** The edition of a list that counts today. */
    @Transactional(readOnly = true)
    public Edition current(ChecklistId id) {
        mayRead();
        return shelf.get(id)
                .on(clock.today())
                .map(KeptEdition::edition)
                .orElseThrow(() -> new RuleViolation("checklist.not-published"));
    }

    /** Which version of an edition's list counts today; its own where none does any more. */
    @Transactional(readOnly = true)
    public int counting(Edition edition) {
        mayRead();
        return shelf.get(edition.checklist())
                .on(clock.today())
                .map(kept -> kept.edition().version())
                .orElse(edition.version());
    }

    /** The edition by which schools are assessed today; empty as long as no readiness list is published. */
    @Transactional(readOnly = true)
    public Optional<Edition> readiness() {
        mayRead();
        return shelf.readiness(clock.today()).map(KeptEdition::edition);
    }

    /** The editions that a visit can be made with today: of every list in use, the readiness list that counts first. */
    @Transactional(readOnly = true)
    public List<Edition> inUse() {
        return rows().stream()
                .filter(row -> row.published() && !row.retired())
                .filter(row -> row.use() == ChecklistUse.VISIT || row.counts())
                .sorted((one, other) -> Boolean.compare(other.counts(), one.counts()))
                .map(ChecklistRow::latest)
                .toList();
    }

    /** How scores are judged on a day. */
    @Transactional(readOnly = true)
    public ScoreRule rule(LocalDate day) {
        mayRead();
        return shelf.rule(day);
    }

    /** How scores are, were and will be judged, the latest first. */
    @Transactional(readOnly = true)
    public List<ScoreRule> rules() {
        mayRead();
        return shelf.rules();
    }

    public boolean mayChange() {
        return jurisdiction.mayEverywhere(Permission.CHECKLISTS_WRITE);
    }

    private void mayRead() {
        jurisdiction.requireSomewhere(Permission.ORGANISATION_READ);
    }
}
