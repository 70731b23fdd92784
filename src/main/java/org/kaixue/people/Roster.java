package org.kaixue.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.StaffDraft;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a school's roster: counts for whoever may count, and people, masked, for whoever keeps it. */
@Service
public class Roster {

    private final RosterCounting counting;
    private final RosterList list;
    private final ClassLabels labels;
    private final Classes classes;
    private final Headcounts headcounts;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    Roster(
            RosterCounting counting,
            RosterList list,
            ClassLabels labels,
            Classes classes,
            Headcounts headcounts,
            Jurisdiction jurisdiction,
            BusinessClock clock) {
        this.counting = counting;
        this.list = list;
        this.labels = labels;
        this.classes = classes;
        this.headcounts = headcounts;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** A school's classes and staff, what the roster counts beside what is declared. */
    @Transactional(readOnly = true)
    public SchoolRoster of(UnitId school, TermId term) {
        jurisdiction.require(Permission.PEOPLE_COUNT, school);
        Map<@Nullable ClassId, RosterCounting.Counts> counts = new HashMap<>(counting.byClass(school));
        List<RosterGroup> groups = new ArrayList<>();
        for (ClassRow row : classes.rows(school, term)) {
            RosterCounting.Counts found =
                    Objects.requireNonNullElse(counts.remove(row.id()), RosterCounting.Counts.NONE);
            groups.add(
                    group(labels.label(row.id(), row.stage(), row.grade(), row.number(), true), found, row.pupils()));
        }
        RosterCounting.Counts staff = Objects.requireNonNullElse(counts.remove(null), RosterCounting.Counts.NONE);
        if (!counts.isEmpty()) {
            Map<ClassId, ClassLabels.Label> all = labels.of(school);
            counts.forEach((clazz, found) -> groups.add(group(Objects.requireNonNull(all.get(clazz)), found, 0)));
        }
        groups.add(new RosterGroup(
                null,
                null,
                staff.people(),
                counting.declaredStaff(school),
                staff.boarders(),
                staff.complete(),
                staff.restricted()));
        return new SchoolRoster(
                groups,
                jurisdiction.may(Permission.PEOPLE_READ, school),
                jurisdiction.may(Permission.PEOPLE_WRITE, school),
                jurisdiction.may(Permission.ORGANISATION_WRITE, school));
    }

    private static RosterGroup group(
            ClassLabels.Label label, RosterCounting.Counts counts, @Nullable Integer declared) {
        return new RosterGroup(
                label.id(),
                label.name(),
                counts.people(),
                declared,
                counts.boarders(),
                counts.complete(),
                counts.restricted());
    }

    /** One page of a school's people, masked. */
    @Transactional(readOnly = true)
    public List<RosterPerson> page(UnitId school, RosterFilter filter, PageQuery query) {
        jurisdiction.require(Permission.PEOPLE_READ, school);
        return list.page(school, filter, query);
    }

    /** How many the filter and what was typed let through. */
    @Transactional(readOnly = true)
    public int count(UnitId school, RosterFilter filter, PageQuery query) {
        jurisdiction.require(Permission.PEOPLE_READ, school);
        return list.count(school, filter, query);
    }

    /**
     * Declares what the roster counts as the headcount from today on.
     *
     * @param clazz the class; null for the staff
     */
    @Transactional
    public Declared adopt(UnitId school, @Nullable ClassId clazz) {
        jurisdiction.require(Permission.PEOPLE_COUNT, school);
        if (clazz != null && !labels.of(school).containsKey(clazz)) {
            throw new AccessRefused();
        }
        RosterCounting.Counts counts =
                Objects.requireNonNullElse(counting.byClass(school).get(clazz), RosterCounting.Counts.NONE);
        return clazz == null
                ? headcounts.declareStaff(school, new StaffDraft(clock.today(), counts.people()))
                : headcounts.declare(clazz, new HeadcountDraft(clock.today(), counts.people(), counts.boarders()));
    }
}
