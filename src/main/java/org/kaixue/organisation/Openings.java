package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when each stage of a school opens in a term: planned in a batch, then actually. */
@Service
public class Openings {

    private final OpeningRecords openings;
    private final JdbcClient jdbc;
    private final Units units;
    private final Terms terms;
    private final Office office;

    Openings(OpeningRecords openings, JdbcClient jdbc, Units units, Terms terms, Office office) {
        this.openings = openings;
        this.jdbc = jdbc;
        this.units = units;
        this.terms = terms;
        this.office = office;
    }

    /** One line for each stage that the school teaches, the youngest first, whether or not anything is set. */
    @Transactional(readOnly = true)
    public List<OpeningDraft> rows(UnitId school, TermId term) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        Map<Stage, OpeningDraft> rows = new EnumMap<>(Stage.class);
        type(school).stages().forEach(stage -> rows.put(stage, new OpeningDraft(stage, null, null, null)));
        jdbc.sql("select stage, batch, planned_day, actual_day from opening where school_id = ? and term_id = ?")
                .params(Ids.bytes(school.value()), Ids.bytes(term.value()))
                .query((row, n) -> new OpeningDraft(
                        Stage.valueOf(row.getString(1)),
                        row.getObject(2, Integer.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list()
                .forEach(row -> rows.replace(row.stage(), row));
        return List.copyOf(rows.values());
    }

    @Transactional
    public void set(UnitId school, TermId term, OpeningDraft draft) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, school);
        office.drafts().check(draft);
        if (!type(school).stages().contains(draft.stage())) {
            throw RuleViolation.at("stage", "organisation.class.stage-not-taught");
        }
        if (draft.actual() != null && draft.actual().isAfter(office.clock().today())) {
            throw RuleViolation.at("actual", "organisation.opening.to-come", draft.actual());
        }
        Opening opening = openings
                .findByTermIdAndStageAndSchoolIdIn(terms.get(term).id().value(), draft.stage(), List.of(school.value()))
                .stream()
                .findFirst()
                .orElse(null);
        String before = opening == null ? null : opening.inWords();
        if (opening == null) {
            opening = new Opening(Ids.next(), term.value(), school.value(), draft.stage());
        }
        opening.plan(draft.batch(), draft.planned());
        if (draft.actual() == null) {
            opening.notOpened();
        } else {
            opening.open(draft.actual());
        }
        Opening kept = openings.save(opening);
        office.register().changed("opening-set", "opening", kept.id(), school.value(), before, kept.inWords());
    }

    private SchoolType type(UnitId school) {
        SchoolType type = units.tree().get(school).type();
        if (type == null) {
            throw new AccessRefused();
        }
        return type;
    }
}
