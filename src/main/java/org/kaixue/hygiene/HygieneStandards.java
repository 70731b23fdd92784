package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.audit.Values;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standard plan of the whole portal and the rule by which schools are behind. They are no secret. */
@Service
public class HygieneStandards {

    private final HygieneOffice office;
    private final ApplicationEventPublisher events;

    HygieneStandards(HygieneOffice office, ApplicationEventPublisher events) {
        this.office = office;
        this.events = events;
    }

    /** What holds on a day, in the order of the places. */
    public List<HygieneStandard> on(LocalDate day) {
        return List.copyOf(office.shelf().standards(day).values());
    }

    /** All there were and will be, by place the latest first; the last of each place is the default. */
    public List<HygieneStandard> all() {
        return office.shelf().standards();
    }

    public HygieneRule rule(LocalDate day) {
        return office.shelf().rule(day);
    }

    /** All rules, the latest first; the last is the default. */
    public List<HygieneRule> rules() {
        return office.shelf().rules();
    }

    /** Sets the standard of a kind of place from tomorrow on or later: what was asked for today stays asked for. */
    @Transactional
    public void set(HygieneStandard standard) {
        office.jurisdiction().requireEverywhere(Permission.CAMPAIGN_WRITE);
        office.drafts().check(standard);
        later(standard.validFrom());
        HygieneStandard before = office.shelf().standards(standard.validFrom()).get(standard.place());
        office.jdbc()
                .sql("delete from hygiene_standard where place = ? and valid_from = ?")
                .params(standard.place().name(), standard.validFrom())
                .update();
        office.jdbc()
                .sql("""
                        insert into hygiene_standard (place, valid_from, disinfections, concentration, airings, minutes,
                          source, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        standard.place().name(),
                        standard.validFrom(),
                        standard.disinfections(),
                        standard.concentration(),
                        standard.airings(),
                        standard.minutes(),
                        standard.source().strip(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name())
                .update();
        office.changed(
                "hygiene.standard",
                "hygiene_standard",
                standard.place().name(),
                null,
                before == null ? null : inWords(before),
                inWords(standard));
        events.publishEvent(new HygieneShelf.StandardsChanged());
    }

    /** Sets the rule from tomorrow on or later. */
    @Transactional
    public void set(HygieneRule rule) {
        office.jurisdiction().requireEverywhere(Permission.CAMPAIGN_WRITE);
        office.drafts().check(rule);
        later(rule.validFrom());
        if (rule.redBelow() >= rule.greenFrom()) {
            throw RuleViolation.at("redBelow", "hygiene.rule.order", rule.greenFrom());
        }
        HygieneRule before = office.shelf().rule(rule.validFrom());
        office.jdbc()
                .sql("delete from hygiene_rule where valid_from = ?")
                .param(rule.validFrom())
                .update();
        office.jdbc()
                .sql("""
                        insert into hygiene_rule (valid_from, green_from, red_below, silent_days, disinfected_days,
                          aired_days, source, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        rule.validFrom(),
                        rule.greenFrom(),
                        rule.redBelow(),
                        rule.silentDays(),
                        rule.disinfectedDays(),
                        rule.airedDays(),
                        rule.source().strip(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name())
                .update();
        office.changed(
                "hygiene.rule", "hygiene_rule", rule.validFrom().toString(), null, inWords(before), inWords(rule));
        events.publishEvent(new HygieneShelf.StandardsChanged());
    }

    private void later(LocalDate from) {
        LocalDate today = office.clock().today();
        if (!from.isAfter(today)) {
            throw RuleViolation.at("validFrom", "hygiene.standard.from-tomorrow", today.plusDays(1));
        }
    }

    private static String inWords(HygieneStandard standard) {
        return Values.named(
                "hygiene-place",
                standard.place(),
                "from",
                standard.validFrom(),
                "disinfections",
                standard.disinfections(),
                "concentration",
                standard.concentration(),
                "airings",
                standard.airings(),
                "minutes",
                standard.minutes());
    }

    private static String inWords(HygieneRule rule) {
        return Values.named(
                "from",
                rule.validFrom(),
                "green-from",
                rule.greenFrom(),
                "red-below",
                rule.redBelow(),
                "silent-days",
                rule.silentDays(),
                "disinfected-days",
                rule.disinfectedDays(),
                "aired-days",
                rule.airedDays());
    }
}
