package org.kaixue.staggering;

import static org.kaixue.staggering.ArrangementWords.inWords;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a school's day, canteens, gates and classes, from which its plans are made. */
@Service
public class Arrangements {

    private static final int MOST_SEATS = 10_000;
    private static final int LONGEST_WAY = 60;

    private final ArrangementReader reader;
    private final ArrangementBook book;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Drafts drafts;
    private final AuditLog audit;

    Arrangements(
            ArrangementReader reader,
            ArrangementBook book,
            Jurisdiction jurisdiction,
            Terms terms,
            Drafts drafts,
            AuditLog audit) {
        this.reader = reader;
        this.book = book;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** What is known of a school, with the classes of the term. */
    @Transactional(readOnly = true)
    public Arrangement of(UnitId school, TermId term) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        return reader.of(school, term).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    @Transactional
    public void change(UnitId school, DayRules rules) {
        Arrangement before = writable(school);
        drafts.check(rules);
        book.write(school, rules);
        changed("staggering.rules", "stagger_rules", school, school.value(), inWords(before.rules()), inWords(rules));
    }

    @Transactional
    public void change(UnitId school, ReturnRule rule) {
        Arrangement before = writable(school);
        drafts.check(rule);
        rule.check();
        book.write(school, rule);
        changed(
                "staggering.return",
                "stagger_return",
                school,
                school.value(),
                inWords(before.returning()),
                inWords(rule));
    }

    /** @param draft null for the usual window */
    @Transactional
    public void change(UnitId school, Occasion occasion, @Nullable WindowDraft draft) {
        if (occasion.inHalfDays()) {
            throw new IllegalArgumentException("Return days are set by their own rule");
        }
        Arrangement before = writable(school);
        check(draft);
        TimeWindow window = draft == null ? null : draft.window();
        book.write(school, occasion, window);
        changed(
                "staggering.window",
                "stagger_window",
                school,
                school.value(),
                inWords(occasion, before.window(occasion)),
                inWords(occasion, window == null ? before.usual(occasion) : window));
    }

    /** @param rule null for the usual one */
    @Transactional
    public void change(UnitId school, FacilityId canteen, @Nullable CanteenRule rule) {
        Arrangement before = writable(school);
        SchoolLayout.Place place = place(before, canteen, FacilityKind.CANTEEN);
        check(rule);
        book.write(school, canteen, rule);
        changed(
                "staggering.canteen",
                "stagger_canteen",
                school,
                canteen.value(),
                inWords(before.canteen(place)),
                rule == null ? null : inWords(rule));
    }

    /**
     * Says how many seats of a zone, or of a canteen without zones, may be used.
     *
     * @param usable null for the school's share of all seats
     */
    @Transactional
    public void changeSeats(UnitId school, FacilityId place, @Nullable Integer usable) {
        Arrangement before = writable(school);
        place(before, place, FacilityKind.CANTEEN, FacilityKind.CANTEEN_ZONE);
        if (usable != null && (usable < 1 || usable > MOST_SEATS)) {
            throw RuleViolation.at("usable", "staggering.range", 1, MOST_SEATS);
        }
        book.writeSeats(school, place, usable);
        changed(
                "staggering.seats",
                "stagger_seats",
                school,
                place.value(),
                Values.named("usable", before.seats().get(place)),
                Values.named("usable", usable));
    }

    /** @param rule null for the usual one */
    @Transactional
    public void change(UnitId school, FacilityId gate, @Nullable GateRule rule) {
        Arrangement before = writable(school);
        place(before, gate, FacilityKind.GATE);
        check(rule);
        book.write(school, gate, rule);
        changed(
                "staggering.gate",
                "stagger_gate",
                school,
                gate.value(),
                inWords(before.gate(gate)),
                rule == null ? null : inWords(rule));
    }

    @Transactional
    public void change(UnitId school, ClassId clazz, ClassRule rule) {
        Arrangement before = writable(school);
        if (before.layout().classes().stream().noneMatch(one -> one.id().equals(clazz))) {
            throw new AccessRefused();
        }
        drafts.check(rule);
        if (rule.building() != null) {
            place(before, rule.building(), FacilityKind.BUILDING);
        }
        book.write(school, clazz, rule);
        changed(
                "staggering.class",
                "stagger_class",
                school,
                clazz.value(),
                inWords(before, before.clazz(clazz)),
                inWords(before, rule));
    }

    /** Says it of several classes, such as those of a grade: of all or of none. */
    @Transactional
    public void change(UnitId school, Map<ClassId, ClassRule> rules) {
        rules.forEach((clazz, rule) -> change(school, clazz, rule));
    }

    /**
     * Says how long the way from a building to a canteen, zone or gate takes.
     *
     * @param minutes null for the minutes of a way that was not entered
     */
    @Transactional
    public void change(UnitId school, Arrangement.Way way, @Nullable Integer minutes) {
        Arrangement before = writable(school);
        place(before, way.building(), FacilityKind.BUILDING);
        place(before, way.place(), FacilityKind.CANTEEN, FacilityKind.CANTEEN_ZONE, FacilityKind.GATE);
        if (minutes != null && (minutes < 0 || minutes > LONGEST_WAY)) {
            throw RuleViolation.at("minutes", "staggering.range", 0, LONGEST_WAY);
        }
        book.write(school, way, minutes);
        changed(
                "staggering.way",
                "stagger_way",
                school,
                way.building().value(),
                Values.named("minutes", before.ways().get(way)),
                Values.named("minutes", minutes));
    }

    /** Adds a lesson; refused where a class would have two at the same time. */
    @Transactional
    public void addLesson(UnitId school, LessonDraft draft) {
        Arrangement before = writable(school);
        drafts.check(draft);
        Lesson lesson =
                new Lesson(Ids.next(), draft.stage(), draft.grade(), Minutes.between(draft.begins(), draft.ends()));
        if (!before.layout().type().stages().contains(draft.stage())) {
            throw RuleViolation.at("stage", "staggering.lesson.stage");
        }
        before.lessons().stream().filter(lesson::collides).findFirst().ifPresent(other -> {
            throw RuleViolation.at(
                    "begins",
                    "staggering.lesson.overlaps",
                    TimeWindow.clock(other.time().begins()),
                    TimeWindow.clock(other.time().ends()));
        });
        book.write(school, lesson);
        changed("staggering.lesson", "stagger_lesson", school, lesson.id(), null, inWords(lesson));
    }

    @Transactional
    public void removeLesson(UnitId school, UUID lesson) {
        Lesson found = writable(school).lessons().stream()
                .filter(one -> one.id().equals(lesson))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        book.deleteLesson(lesson);
        changed("staggering.lesson", "stagger_lesson", school, lesson, inWords(found), null);
    }

    /** Makes the changes with which an occasion can be planned; what was known before, to take them back. */
    @Transactional
    public Arrangement relieve(UnitId school, Occasion occasion, List<Relief.Step> steps) {
        Arrangement before = writable(school);
        write(before, Reliefs.with(before, occasion, steps), occasion, steps);
        return before;
    }

    /** Takes such changes back. */
    @Transactional
    public void restore(UnitId school, Occasion occasion, List<Relief.Step> steps, Arrangement before) {
        write(writable(school), before, occasion, steps);
    }

    private void write(Arrangement now, Arrangement then, Occasion occasion, List<Relief.Step> steps) {
        UnitId school = now.layout().school();
        for (Relief.Step step : steps) {
            switch (step.kind()) {
                case SEATS, SHORTER -> change(school, then.rules());
                case HALF_DAYS -> change(school, then.returning());
                case LONGER -> {
                    TimeWindow window = then.windows().get(occasion);
                    change(school, occasion, window == null ? null : WindowDraft.of(window));
                }
                case LINES -> {
                    SchoolLayout.Place canteen = place(now, step.whose(), FacilityKind.CANTEEN);
                    change(school, canteen.id(), then.canteens().get(canteen.id()));
                }
                case LANES -> change(school, step.whose(), then.gates().get(step.whose()));
            }
        }
    }

    private void check(@Nullable Object draft) {
        if (draft != null) {
            drafts.check(draft);
        }
    }

    private Arrangement writable(UnitId school) {
        jurisdiction.require(Permission.STAGGERING_WRITE, school);
        return reader.of(school, terms.current().id()).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    static SchoolLayout.Place place(Arrangement of, FacilityId id, FacilityKind... kinds) {
        return of.layout().places().stream()
                .filter(place -> place.id().equals(id) && List.of(kinds).contains(place.kind()))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private void changed(
            String action, String kind, UnitId school, UUID id, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, kind, id.toString(), school.value(), before, after, null));
    }
}
