package org.kaixue.staggering;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages of classes, each behind an address that cannot be guessed: it is all that is needed to read it. */
@Service
public class ClassPages {

    private static final int TOKEN_BYTES = 18;

    private final PlanEntries entries;
    private final SlotBook slots;
    private final PlanStore store;
    private final Units units;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    ClassPages(
            PlanEntries entries,
            SlotBook slots,
            PlanStore store,
            Units units,
            Terms terms,
            Jurisdiction jurisdiction,
            AuditLog audit,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.entries = entries;
        this.slots = slots;
        this.store = store;
        this.units = units;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tokens of a school's classes that have one; they come with the first plan that is published. */
    @Transactional(readOnly = true)
    public Map<ClassId, String> tokens(UnitId school) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        Map<ClassId, String> tokens = new HashMap<>();
        jdbc.sql("select class_id, token from class_page where school_id = ?")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> tokens.put(new ClassId(Ids.read(row.getBytes(1))), row.getString(2)))
                .list();
        return tokens;
    }

    /** Gives all classes of a school new addresses; the old ones lead nowhere from then on. */
    @Transactional
    public void renew(UnitId school) {
        jurisdiction.require(Permission.STAGGERING_WRITE, school);
        List<ClassId> classes = List.copyOf(tokens(school).keySet());
        jdbc.sql("delete from class_page where school_id = ?")
                .param(Ids.bytes(school.value()))
                .update();
        classes.forEach(clazz -> give(school, clazz));
        audit.changed(new AuditLog.Change(
                "staggering.links", "class_page", school.value().toString(), school.value(), null, null, null));
    }

    /** Sees to it that these classes of a school have a page. */
    void give(UnitId school, List<ClassId> classes) {
        Map<ClassId, String> known = tokens(school);
        classes.stream().distinct().filter(clazz -> !known.containsKey(clazz)).forEach(clazz -> give(school, clazz));
    }

    /** The page with this token; asks for no permission, because whoever knows the token may read it. */
    @Transactional(readOnly = true)
    public Optional<ClassPage> page(String token) {
        return jdbc.sql("select class_id, school_id from class_page where token = ?")
                .param(token)
                .query((row, n) ->
                        new Owner(new ClassId(Ids.read(row.getBytes(1))), new UnitId(Ids.read(row.getBytes(2)))))
                .optional()
                .flatMap(owner -> SystemWork.as("class-page", () -> read(owner.clazz(), owner.school())));
    }

    /** Whose page it is. */
    private record Owner(ClassId clazz, UnitId school) {}

    private Optional<ClassPage> read(ClassId id, UnitId school) {
        Arrangement known = store.known(school, terms.current().id());
        return known.layout().classes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(clazz -> new ClassPage(units.tree().get(school).name(), clazz, lines(known, id)));
    }

    private List<ClassPage.Line> lines(Arrangement known, ClassId id) {
        UUID school = known.layout().school().value();
        List<ClassPage.Line> lines = new ArrayList<>();
        for (PlanEntry plan : entries.findBySchoolIdAndState(school, PlanState.PUBLISHED)) {
            Setup setup = SetupMaker.of(known, plan.occasion());
            List<Assigned> where = slots.of(plan.id());
            boolean holds = setup.ready() && Standing.of(setup, where).holds();
            for (Assigned one : where) {
                setup.group(one.group())
                        .filter(group -> one.clazz().equals(id))
                        .flatMap(group -> setup.spot(one.slot().place())
                                .map(spot -> new ClassPage.Line(
                                        plan.occasion(),
                                        group.part(),
                                        group.parts(),
                                        one.slot().start(),
                                        within(known, plan.occasion(), one),
                                        spot,
                                        holds)))
                        .ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparingInt(ClassPage.Line::start));
        return lines;
    }

    private static @Nullable TimeWindow within(Arrangement known, Occasion occasion, Assigned one) {
        return occasion.inHalfDays()
                ? known.returning().open(HalfDay.at(one.slot().start()).afternoon())
                : null;
    }

    private void give(UnitId school, ClassId clazz) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into class_page (class_id, school_id, token, made_at) values (?, ?, ?, ?)")
                .param(Ids.bytes(clazz.value()))
                .param(Ids.bytes(school.value()))
                .param(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .param(Moments.column(clock.now()))
                .update();
    }
}
