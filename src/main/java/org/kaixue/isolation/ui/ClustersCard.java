package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseValues;
import org.kaixue.isolation.ClusterRow;
import org.kaixue.organisation.UnitKind;

/** Clusters: where, how many, since when, and whether they are reported in time; nobody by name. */
record ClustersCard(CasesPage page, List<ClusterRow> clusters) {

    Card create() {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-clusters");
        Instant now = page.desk().clock().now();
        CaseValues values = page.desk().norms().on(page.desk().clock().today());
        clusters.forEach(one -> list.add(item(one, values, now)));
        return new Card(page.text("cases.clusters.title"), list);
    }

    private ListItem item(ClusterRow one, CaseValues values, Instant now) {
        CaseWords words = page.words();
        Span place = new Span(
                page.unit().kind() == UnitKind.SCHOOL
                        ? words.place(one)
                        : page.desk().unit(one.school()).name().in(words.locale())
                                + page.text("cases.dot")
                                + words.place(one));
        place.addClassName("kx-cluster-place");
        Span what = new Span(page.text(
                one.days() == 1 ? "cases.clusters.one-day" : "cases.clusters.days",
                words.illness(one.illness()),
                one.cases(),
                Formats.in(words.locale()).date(one.first()),
                one.days()));
        ListItem item = new ListItem(place, what, badge(one, values, now));
        if (one.reportedAt() == null && page.desk().leads(one.school())) {
            Div actions = new Div(new Button(page.text("cases.clusters.report"), click -> {
                Messages.attempt(() -> page.desk().clusters().report(one.id()));
                page.refresh().run();
            }));
            item.add(actions);
        }
        return item;
    }

    private StatusBadge badge(ClusterRow one, CaseValues values, Instant now) {
        CaseWords words = page.words();
        boolean late = one.late(values, now);
        String waited = words.span(one.waited(now));
        if (one.reportedAt() != null) {
            return StatusBadge.worded(late ? Band.AMBER : Band.GREEN, page.text("cases.clusters.reported", waited));
        }
        Duration left = Duration.ofHours(values.of(CaseNorm.CLUSTER_HOURS)).minus(one.waited(now));
        return StatusBadge.worded(
                Band.RED,
                late
                        ? page.text("cases.clusters.late", words.span(left.negated()))
                        : page.text("cases.clusters.left", words.span(left)));
    }
}
