package org.kaixue;

import java.util.List;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonDraft;
import org.kaixue.people.PersonEntry;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.people.Roster;
import org.kaixue.people.RosterEditor;
import org.kaixue.people.RosterFilter;
import org.kaixue.people.RosterIntake;
import org.springframework.context.ApplicationContext;

/** The methods of the roster, called with another school's people, classes and rooms. */
record ForeignPeopleCalls(ApplicationContext context, Planted planted) {

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        PersonId theirs = planted.theirs().person();
        persons(calls, school, theirs);
        roster(calls, school);
        intake(calls, school);
        editor(calls, school, theirs);
        calls.open("Imports.forget(String,Collection)", "asked by the portal itself, and shows nothing");
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

    private void roster(ForeignCalls calls, UnitId school) {
        Roster roster = context.getBean(Roster.class);
        TermId term = planted.term();
        PageQuery all = new PageQuery("", List.of(), 0, 10);
        calls.refused("Roster.of(UnitId,TermId)", own -> roster.of(school, term));
        calls.refused("Roster.page(UnitId,RosterFilter,PageQuery)", own -> roster.page(school, RosterFilter.ALL, all));
        calls.refused(
                "Roster.count(UnitId,RosterFilter,PageQuery)", own -> roster.count(school, RosterFilter.ALL, all));
        calls.refused(
                "Roster.adopt(UnitId,ClassId)",
                own -> roster.adopt(school, planted.theirs().oneClass()));
        calls.mixed(
                "Roster.adopt of another school's class",
                own -> roster.adopt(own.school(), planted.theirs().oneClass()));
    }

    private void intake(ForeignCalls calls, UnitId school) {
        calls.refused("RosterIntake.take(Collection)", own -> context.getBean(RosterIntake.class)
                .take(List.of(new PersonEntry(school, PersonDraft.of(PersonKind.STAFF, null, "A9", "new")))));
    }

    private void editor(ForeignCalls calls, UnitId school, PersonId theirs) {
        RosterEditor editor = context.getBean(RosterEditor.class);
        calls.refused("RosterEditor.sheet(PersonId)", own -> editor.sheet(theirs));
        calls.refused("RosterEditor.open(PersonId,String)", own -> editor.open(theirs, "why"));
        calls.refused("RosterEditor.classes(UnitId)", own -> editor.classes(school));
        calls.refused(
                "RosterEditor.add(UnitId,PersonDraft)",
                own -> editor.add(school, PersonDraft.of(PersonKind.STAFF, null, "A2", "new")));
        calls.refused(
                "RosterEditor.change(PersonId,int,PersonDraft)",
                own -> editor.change(theirs, 0, PersonDraft.of(PersonKind.STAFF, null, "A3", "other")));
        calls.refused("RosterEditor.leave(PersonId)", own -> editor.leave(theirs));
        calls.refused("RosterEditor.comeBack(PersonId)", own -> editor.comeBack(theirs));
    }
}
