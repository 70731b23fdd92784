package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.kaixue.audit.Values;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DateRange;

/** A term as it is stored; {@link Term} is how others see it. */
@Entity
@Table(name = "term")
class SchoolTerm extends Kept {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private int schoolYear;

    @Enumerated(EnumType.STRING)
    private Season season;

    @Column(nullable = false)
    private String nameZh;

    @Column(nullable = false)
    private String nameEn;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private LocalDate lastDay;

    /** For Hibernate. */
    protected SchoolTerm() {}

    SchoolTerm(UUID id, TermDraft draft) {
        super(id);
        edit(draft);
    }

    final void edit(TermDraft draft) {
        DateRange days = new DateRange(draft.firstDay(), draft.lastDay());
        code = draft.code();
        schoolYear = draft.schoolYear();
        season = draft.season();
        nameZh = draft.nameZh();
        nameEn = draft.nameEn();
        firstDay = days.first();
        lastDay = draft.lastDay();
    }

    Term shown() {
        return new Term(
                new TermId(id()),
                code,
                new Bilingual(nameZh, nameEn),
                schoolYear,
                season,
                new DateRange(firstDay, lastDay));
    }

    String inWords() {
        return Values.named("code", code, "name", nameZh, "first-day", firstDay, "last-day", lastDay);
    }
}
