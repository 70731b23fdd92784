package org.kaixue.people.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonRow;

/**
 * A page about people: whose, when, and how it says it.
 *
 * @param title of the page, and of its list
 * @param refresh shows the page anew
 */
record CarePage(
        CareDesk desk, UnitNode unit, TermId term, Address address, Locale locale, String title, Runnable refresh) {

    String say(String key, Object... values) {
        return desk.texts().getTranslation(key, locale, values);
    }

    String number(int number) {
        return Formats.in(locale).number(number);
    }

    String date(LocalDate day) {
        return Formats.in(locale).date(day);
    }

    /** Whether it is a school whose people the reader may see one by one. */
    boolean oneByOne() {
        return unit.kind() == UnitKind.SCHOOL && desk.may(Permission.PEOPLE_READ, unit.id());
    }

    boolean writable() {
        return unit.kind() == UnitKind.SCHOOL && desk.may(Permission.PEOPLE_WRITE, unit.id());
    }

    LocalDate today() {
        return desk.clock().today();
    }

    UnitNode node(UnitId id) {
        return desk.units().tree().get(id);
    }

    /** The same page of another unit. */
    Address of(UnitId other) {
        return address.keeping("term").with("unit", node(other).code());
    }

    /** What the address says, if it is one of the values. */
    <E extends Enum<E>> Optional<E> chosen(String parameter, E[] values) {
        for (E value : values) {
            if (address.get(parameter).filter(value.name()::equals).isPresent()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String name(PersonRow person, Map<ClassId, Bilingual> classes) {
        Bilingual clazz = clazz(person, classes);
        return clazz == null
                ? say("people.care.person", person.maskedName(), person.code())
                : say("people.care.pupil", person.maskedName(), clazz, person.code());
    }

    static @Nullable Bilingual clazz(PersonRow person, Map<ClassId, Bilingual> classes) {
        return person.clazz() == null ? null : classes.get(person.clazz());
    }

    <T> DataList<T> list(ColumnList<T> columns, List<T> rows) {
        return desk.lists()
                .of(columns, rows)
                .titled(title)
                .scoped(unit.name().in(locale) + " · "
                        + desk.terms().get(term).name().in(locale));
    }

    /** Does it, shows the page anew, says it and offers to take it back. */
    void done(String said, Runnable work, Runnable back) {
        work.run();
        refresh.run();
        Messages.undo(said, () -> {
            back.run();
            refresh.run();
        });
    }
}
