package org.kaixue.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.intake.Imports;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the people whom nobody may keep any longer, with all that the portal holds of them. Whom it will delete is said
 * before by {@link RetentionOutlook}.
 */
@Service
class Retention {

    private final Terms terms;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final int days;

    Retention(
            Terms terms,
            Imports imports,
            JdbcClient jdbc,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events,
            @Value("${kaixue.people.retention-days}") int days) {
        this.terms = terms;
        this.imports = imports;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.days = days;
    }

    /** Deletes them, all or none; tells how many. */
    @Transactional
    public int forget() {
        RetentionRule rule = new RetentionRule(terms.all(), days, clock.today());
        List<PersonId> leavers = leavers(rule);
        List<PersonId> graduates = graduates(rule);
        List<PersonId> all = new ArrayList<>(leavers);
        all.addAll(graduates);
        if (all.isEmpty()) {
            return 0;
        }
        events.publishEvent(new PersonsForgotten(all));
        List<UUID> ids = all.stream().map(PersonId::value).toList();
        imports.forget(RosterWriting.CHANGED, ids);
        for (List<byte[]> some : Ids.parts(ids)) {
            jdbc.sql("delete from person where id in (:ids)").param("ids", some).update();
        }
        audit.changed(new AuditLog.Change(
                "people.forgotten",
                PersonBook.RECORD,
                null,
                null,
                Values.named("leavers", leavers.size(), "graduates", graduates.size(), "days", days),
                null,
                null));
        return all.size();
    }

    private List<PersonId> leavers(RetentionRule rule) {
        List<PersonId> found = new ArrayList<>();
        jdbc.sql("select id, left_on from person where left_on is not null").query((RowCallbackHandler) row -> {
            if (over(rule.ofLeaver(row.getObject(2, LocalDate.class)))) {
                found.add(new PersonId(Ids.read(row.getBytes(1))));
            }
        });
        return found;
    }

    private List<PersonId> graduates(RetentionRule rule) {
        List<UUID> classes = new ArrayList<>();
        jdbc.sql("select id, stage, entry_year, closed_on from school_class").query((RowCallbackHandler) row -> {
            if (over(rule.ofClass(Stage.valueOf(row.getString(2)), row.getInt(3), row.getObject(4, LocalDate.class)))) {
                classes.add(Ids.read(row.getBytes(1)));
            }
        });
        return ofClasses(classes);
    }

    private boolean over(RetentionRule.@Nullable End end) {
        return end != null && end.over(clock.today());
    }

    private List<PersonId> ofClasses(Collection<UUID> classes) {
        List<PersonId> found = new ArrayList<>();
        for (List<byte[]> some : Ids.parts(classes)) {
            found.addAll(jdbc.sql("select id from person where class_id in (:classes) and left_on is null")
                    .param("classes", some)
                    .query((row, n) -> new PersonId(Ids.read(row.getBytes(1))))
                    .list());
        }
        return found;
    }
}
