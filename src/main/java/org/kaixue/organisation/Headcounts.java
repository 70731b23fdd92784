package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a school declares about its classes and its staff; nothing declared is ever lost. */
@Service
public class Headcounts {

    private final SchoolClassRecords classes;
    private final ClassHeadcountRecords pupils;
    private final StaffHeadcountRecords staff;
    private final JdbcClient jdbc;
    private final Office office;

    Headcounts(
            SchoolClassRecords classes,
            ClassHeadcountRecords pupils,
            StaffHeadcountRecords staff,
            JdbcClient jdbc,
            Office office) {
        this.classes = classes;
        this.pupils = pupils;
        this.staff = staff;
        this.jdbc = jdbc;
        this.office = office;
    }

    /** All that was ever declared, the latest entry first. */
    @Transactional(readOnly = true)
    public List<DeclaredRow> history(UnitId school) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        List<DeclaredHistory.Entry> entries = jdbc.sql("""
                        select h.id, h.from_date, h.class_id, c.stage, c.entry_year, c.number, h.pupils, h.boarders,
                          h.standing_from, h.entered_at, h.entered_by
                        from class_headcount h join school_class c on c.id = h.class_id
                        where h.school_id = :school
                        union all
                        select s.id, s.from_date, null, null, null, null, s.staff, null,
                          s.standing_from, s.entered_at, s.entered_by
                        from staff_headcount s where s.school_id = :school""")
                .param("school", Ids.bytes(school.value()))
                .query((row, n) -> entry(row))
                .list();
        return new DeclaredHistory(office.clock().today()).of(entries);
    }

    /** Declares a class's pupils from a day on; a second word for the same day corrects the first, which is kept. */
    @Transactional
    public Declared declare(ClassId id, HeadcountDraft draft) {
        SchoolClass one = classes.findById(id.value()).orElseThrow(AccessRefused::new);
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, new UnitId(one.schoolId()));
        office.drafts().check(draft);
        OrganisationRules.fromDate(draft.from(), office.clock().today());
        ClassHeadcount now = new ClassHeadcount(
                Ids.next(),
                one,
                draft.from(),
                draft.pupils(),
                draft.boarders(),
                office.register().entry());
        Declared declared = stand(pupils, pupils.findByClassIdAndStandingFrom(id.value(), draft.from()), now);
        chain(id);
        return declared;
    }

    /** Each declaration stands until the next. */
    private void chain(ClassId id) {
        pupils.flush();
        List<ClassHeadcount> standing = pupils.findByClassIdAndStandingFromIsNotNullOrderByStandingFrom(id.value());
        for (int n = 0; n < standing.size(); n++) {
            standing.get(n)
                    .standUntil(n + 1 < standing.size() ? standing.get(n + 1).standingFrom() : null);
        }
    }

    /** Declares a school's staff from a day on, as {@link #declare} does a class's pupils. */
    @Transactional
    public Declared declareStaff(UnitId school, StaffDraft draft) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, school);
        office.drafts().check(draft);
        OrganisationRules.fromDate(draft.from(), office.clock().today());
        StaffHeadcount now = new StaffHeadcount(
                Ids.next(),
                school.value(),
                draft.from(),
                draft.staff(),
                office.register().entry());
        return stand(staff, staff.findBySchoolIdAndStandingFrom(school.value(), draft.from()), now);
    }

    /** Takes a declaration back, for good or to undo it: what it corrected stands again, if the caller names it. */
    @Transactional
    public void takeBack(Declared declared) {
        Optional<ClassHeadcount> ofClass =
                pupils.findById(declared.id().value()).filter(this::mayTakeBack);
        if (ofClass.isPresent()) {
            takeBack(pupils, ofClass.get(), declared.corrected());
            chain(new ClassId(ofClass.get().about()));
        } else {
            StaffHeadcount ofStaff = staff.findById(declared.id().value())
                    .filter(this::mayTakeBack)
                    .orElseThrow(AccessRefused::new);
            takeBack(staff, ofStaff, declared.corrected());
        }
    }

    private boolean mayTakeBack(Declaration declaration) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, new UnitId(declaration.schoolId()));
        return true;
    }

    private <D extends Declaration> void takeBack(
            JpaRepository<D, UUID> records, D declaration, @Nullable DeclarationId corrected) {
        declaration.withdraw();
        records.saveAndFlush(declaration);
        String after = null;
        if (corrected != null) {
            D earlier = records.findById(corrected.value())
                    .filter(other -> other.sameDayAs(declaration))
                    .orElseThrow(AccessRefused::new);
            earlier.standAgain();
            after = earlier.inWords();
        }
        office.register()
                .changed(
                        "headcount-taken-back",
                        declaration.kind(),
                        declaration.id(),
                        declaration.schoolId(),
                        declaration.inWords(),
                        after);
    }

    private <D extends Declaration> Declared stand(JpaRepository<D, UUID> records, Optional<D> corrected, D now) {
        corrected.ifPresent(earlier -> {
            earlier.withdraw();
            records.saveAndFlush(earlier);
        });
        records.save(now);
        office.register()
                .changed(
                        "headcount-declared",
                        now.kind(),
                        now.id(),
                        now.schoolId(),
                        corrected.map(Declaration::inWords).orElse(null),
                        now.inWords());
        return new Declared(
                new DeclarationId(now.id()),
                corrected.map(earlier -> new DeclarationId(earlier.id())).orElse(null));
    }

    private static DeclaredHistory.Entry entry(ResultSet row) throws SQLException {
        UUID of = Ids.readNullable(row.getBytes(3));
        return new DeclaredHistory.Entry(
                new DeclarationId(Ids.read(row.getBytes(1))),
                row.getObject(2, LocalDate.class),
                of == null ? null : new ClassId(of),
                row.getString(4) == null ? null : Stage.valueOf(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                row.getInt(7),
                row.getObject(8, Integer.class),
                row.getObject(9, LocalDate.class) != null,
                Moments.read(row.getObject(10, LocalDateTime.class)),
                row.getString(11));
    }
}
