package org.kaixue;

import java.util.List;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;

/** The methods of the roster, called with another school's people, classes and rooms. */
record ForeignPeopleCalls(ApplicationContext context, Planted planted) {

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        PersonId theirs = planted(school, "A1");
        persons(calls, school, theirs);
        calls.open("SheetClasses.known(Permission)", "knows the caller's own schools only");
    }

    private void persons(ForeignCalls calls, UnitId school, PersonId theirs) {
        Persons persons = context.getBean(Persons.class);
        calls.refused("Persons.find(UnitId,String,int)", own -> persons.find(school, TwoCounties.SECRET, 10));
        calls.refused("Persons.get(PersonId)", own -> persons.get(theirs));
        calls.refused("Persons.rows(Collection)", own -> persons.rows(List.of(theirs)));
        calls.refused(
                "Persons.ofClass(ClassId)",
                own -> persons.ofClass(planted.theirs().oneClass()));
        calls.refused("Persons.ofDormitory(UnitId,String)", own -> persons.ofDormitory(school, "203"));
        calls.refused("Persons.open(PersonId,String)", own -> persons.open(theirs, "why"));
        calls.refused(
                "Persons.addOnTheSpot(UnitId,PersonKind,ClassId,String,boolean,String,String)",
                own -> persons.addOnTheSpot(school, PersonKind.STAFF, null, "new", false, null, null));
        calls.mixed(
                "Persons.addOnTheSpot into another school's class",
                own -> persons.addOnTheSpot(
                        own.school(), PersonKind.PUPIL, planted.theirs().oneClass(), "new", false, null, null));
    }

    private PersonId planted(UnitId school, String code) {
        UUID id = Ids.next();
        context.getBean(Rows.class).write("""
                insert into person (id, school_id, kind, code, name, boarder, restricted, complete, version, entered_at,
                  entered_by)
                values (?, ?, 'STAFF', ?, ?, false, false, false, 0, '2026-11-20 08:00:00', 'theirs')""", Ids.bytes(id), Ids.bytes(school.value()), code, TwoCounties.SECRET);
        return new PersonId(id);
    }
}
