package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.intake.Differences;
import org.kaixue.intake.Vocabulary;

/**
 * A school as a row of a sheet says it is; what the row does not say is as it was.
 *
 * @param kept null for a school that is not known yet
 * @param staff null where neither the row nor the portal knows
 */
record SchoolEntry(
        UnitId county, SchoolDraft draft, @Nullable Integer staff, SchoolBook.@Nullable Standing kept) {

    boolean changesSchool() {
        return kept != null && !draft.equals(kept.draft());
    }

    boolean changesStaff() {
        return kept != null && !Objects.equals(staff, kept.staff());
    }

    SchoolEntry managedBy(@Nullable String manager) {
        return new SchoolEntry(
                county,
                new SchoolDraft(
                        draft.code(),
                        draft.nameZh(),
                        draft.nameEn(),
                        draft.type(),
                        draft.boarding(),
                        manager,
                        draft.leader(),
                        draft.schoolOfficer(),
                        draft.schoolDoctor(),
                        draft.schoolRegulator(),
                        draft.areaCleaned(),
                        draft.cleaners(),
                        draft.version()),
                staff,
                kept);
    }

    /** In what it differs from the school that is kept, by the columns of the sheet. */
    Differences differences(SchoolBook.Standing now, Vocabulary words) {
        SchoolDraft before = now.draft();
        Bilingual type = words.both("organisation.type." + before.type());
        Bilingual boarding = words.both(before.boarding() ? "organisation.import.yes" : "organisation.import.no");
        return new Differences()
                .of("nameZh", before.nameZh(), draft.nameZh())
                .of("nameEn", before.nameEn(), draft.nameEn())
                .of("type", before.type(), draft.type(), type)
                .of("boarding", before.boarding(), draft.boarding(), boarding)
                .of("managedBy", before.managedBy(), draft.managedBy())
                .of("leader", before.leader(), draft.leader())
                .of("schoolOfficer", before.schoolOfficer(), draft.schoolOfficer())
                .of("schoolDoctor", before.schoolDoctor(), draft.schoolDoctor())
                .of("schoolRegulator", before.schoolRegulator(), draft.schoolRegulator())
                .of("areaCleaned", before.areaCleaned(), draft.areaCleaned())
                .of("cleaners", before.cleaners(), draft.cleaners())
                .of("staff", now.staff(), staff);
    }

    /** The school as it comes in anew. */
    SchoolIntake intake(LocalDate from) {
        return new SchoolIntake(
                county,
                draft.code(),
                new Bilingual(draft.nameZh(), draft.nameEn()),
                draft.type(),
                draft.boarding(),
                draft.managedBy(),
                draft.areaCleaned(),
                draft.cleaners(),
                new SchoolIntake.Posts(
                        draft.leader(), draft.schoolOfficer(), draft.schoolDoctor(), draft.schoolRegulator()),
                from,
                staff,
                List.of(),
                List.of(),
                Set.of(),
                List.of());
    }
}
