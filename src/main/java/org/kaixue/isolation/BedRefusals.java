package org.kaixue.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says why a bed was not given: who has it, and what else is free. */
@Component
class BedRefusals {

    private static final String BED = "bed";

    private final RoomBook book;
    private final Persons persons;
    private final Classes classes;
    private final Terms terms;
    private final Texts texts;
    private final JdbcClient jdbc;

    BedRefusals(RoomBook book, Persons persons, Classes classes, Terms terms, Texts texts, JdbcClient jdbc) {
        this.book = book;
        this.persons = persons;
        this.classes = classes;
        this.terms = terms;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    RuleViolation of(UnitId school, StayWriting.Wish wish, BedObstacle obstacle) {
        List<RoomRow> rooms = book.rows(school);
        Bilingual free = free(rooms, wish.illness());
        RoomRow room = rooms.stream()
                .filter(one -> one.id().equals(wish.room()))
                .findFirst()
                .orElseThrow();
        RoomBed bed = room.beds().stream()
                .filter(one -> one.id().equals(wish.bed()))
                .findFirst()
                .orElseThrow();
        PersonId person = bed.person();
        if (obstacle == BedObstacle.TAKEN && person != null) {
            return RuleViolation.at(BED, "room.bed.taken-by", room.name(), bed.number(), who(person), free);
        }
        return RuleViolation.at(BED, "room.bed.not." + obstacle.name(), room.name(), bed.number(), free);
    }

    /** The person, or whom the case is about, lies in another bed, or another took this one at the very moment. */
    RuleViolation alreadyLying(UnitId school, StayWriting.Wish wish) {
        Optional<BedId> own = jdbc
                .sql("select open_bed from isolation_stay where open_person = ? or open_case = ?")
                .params(Ids.bytes(wish.person().value()), Ids.bytes(wish.of().value()))
                .query((row, n) -> new BedId(Ids.read(row.getBytes(1))))
                .list()
                .stream()
                .findFirst();
        List<RoomRow> rooms = book.rows(school);
        for (RoomRow room : rooms) {
            for (RoomBed bed : room.beds()) {
                if (own.filter(bed.id()::equals).isPresent()) {
                    return RuleViolation.at(BED, "room.bed.lies-already", room.name(), bed.number());
                }
            }
        }
        return of(school, wish, BedObstacle.TAKEN);
    }

    private Bilingual free(List<RoomRow> rooms, Illness illness) {
        return new Bilingual(free(rooms, illness, Locale.SIMPLIFIED_CHINESE), free(rooms, illness, Locale.ENGLISH));
    }

    private String free(List<RoomRow> rooms, Illness illness, Locale locale) {
        String beds = rooms.stream()
                .flatMap(room -> room.beds().stream()
                        .filter(bed -> BedObstacle.of(room, bed, illness) == null)
                        .map(bed -> texts.getTranslation("room.bed.name", locale, room.name(), bed.number())))
                .collect(Collectors.joining(texts.getTranslation("room.list-comma", locale)));
        return beds.isEmpty()
                ? texts.getTranslation("room.bed.none-free", locale)
                : texts.getTranslation("room.bed.else-free", locale, beds);
    }

    private Bilingual who(PersonId id) {
        PersonRow person = persons.get(id);
        return new Bilingual(who(person, Locale.SIMPLIFIED_CHINESE), who(person, Locale.ENGLISH));
    }

    private String who(PersonRow person, Locale locale) {
        return texts.getTranslation(
                "room.bed.who", locale, person.code(), classOf(person, locale), person.maskedName());
    }

    private String classOf(PersonRow person, Locale locale) {
        @Nullable ClassId clazz = person.clazz();
        if (clazz == null || terms.all().isEmpty()) {
            return texts.getTranslation("room.staff", locale);
        }
        return classes.rows(person.school(), terms.current().id()).stream()
                .filter(row -> Objects.equals(row.id(), clazz))
                .map(row -> texts.getTranslation(
                        "organisation.class.name",
                        locale,
                        texts.getTranslation("organisation.stage." + row.stage().name(), locale),
                        row.grade(),
                        row.number()))
                .findFirst()
                .orElse("");
    }
}
