package org.kaixue.need.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Band;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.FirstOut;
import org.kaixue.organisation.UnitNode;

/** The answer on top of the supply page, in one to four sentences. */
final class SupplyHeadline {

    private final Supply supply;
    private final SupplyWords words;
    private final SupplyLinks links;
    private final List<Sentence> sentences = new ArrayList<>();

    private SupplyHeadline(Supply supply, SupplyWords words, SupplyLinks links) {
        this.supply = supply;
        this.words = words;
        this.links = links;
    }

    /** What the supplies of many schools come to. */
    static List<Sentence> ofSchools(Supply supply, SupplyWords words, SupplyLinks links) {
        SupplyHeadline headline = new SupplyHeadline(supply, words, links);
        headline.schools();
        headline.first(true);
        headline.incomplete();
        return headline.sentences;
    }

    /** What one school's supplies come to. */
    static List<Sentence> ofSchool(Supply supply, SupplyWords words, SupplyLinks links) {
        SupplyHeadline headline = new SupplyHeadline(supply, words, links);
        headline.items();
        headline.first(false);
        headline.missing();
        return headline.sentences;
    }

    private void schools() {
        Supply.Headline answer = supply.headline();
        int floor = supply.limits().redBelowDays();
        int heldOnly = answer.red() - answer.redDays();
        String all = links.schools().href();
        String red = links.redSchools().href();
        if (answer.redDays() > 0) {
            add(Band.RED, "need.ui.headline.red", red, answer.schools(), answer.redDays(), floor);
        }
        if (heldOnly > 0) {
            int percent = supply.limits().redBelowPercent();
            String key = answer.redDays() > 0 ? "need.ui.headline.held-too" : "need.ui.headline.held";
            add(Band.RED, key, red, answer.schools(), heldOnly, percent);
        }
        if (answer.red() == 0 && answer.amber() > 0) {
            add(Band.AMBER, "need.ui.headline.amber", all, answer.schools(), answer.amber());
        }
        if (answer.red() == 0 && answer.amber() == 0 && answer.incomplete() < answer.schools()) {
            int judged = answer.schools() - answer.incomplete();
            add(
                    Band.GREEN,
                    "need.ui.headline.green",
                    all,
                    judged,
                    supply.limits().amberBelowDays());
        }
    }

    private void items() {
        long red = count(CoverBand.RED);
        long amber = count(CoverBand.AMBER);
        long judged = red + amber + count(CoverBand.GREEN);
        String all = links.supply().href();
        if (red > 0) {
            add(Band.RED, "need.ui.headline.items-red", all, judged, red, amber);
        } else if (amber > 0) {
            add(Band.AMBER, "need.ui.headline.items-amber", all, judged, amber);
        } else if (judged > 0) {
            add(Band.GREEN, "need.ui.headline.items-green", all, judged);
        }
    }

    private long count(CoverBand band) {
        return supply.items().stream()
                .filter(row -> row.position().cover().band() == band)
                .count();
    }

    private void first(boolean namesSchool) {
        FirstOut first = supply.headline().first();
        if (first == null) {
            return;
        }
        Item item = item(first);
        UnitNode school = links.tree().get(first.school());
        SupplyLinks there = links.of(first.school());
        LocalDate day = first.runOutOn();
        List<Sentence.Part> parts = new ArrayList<>();
        parts.add(part("need.ui.headline.first", links.item(item).href(), words.name(item)));
        if (namesSchool) {
            parts.add(part("need.ui.headline.where", there.supply().href(), words.name(school.name())));
        }
        parts.add(part(
                "need.ui.headline.when",
                there.item(item).href(),
                words.inDays(supply.day(), day),
                words.day(supply.day(), day)));
        sentences.add(new Sentence(SupplyWords.band(first.cover().band()), Sentence.Kind.CASE, parts));
    }

    private Item item(FirstOut first) {
        return supply.items().stream()
                .map(Supply.ItemRow::item)
                .filter(item -> item.id().equals(first.item()))
                .findFirst()
                .orElseThrow();
    }

    private void incomplete() {
        int incomplete = supply.headline().incomplete();
        if (incomplete > 0) {
            add(Band.UNKNOWN, "need.ui.headline.incomplete", links.gaps().href(), incomplete);
        }
    }

    private void missing() {
        if (!supply.gaps().isEmpty()) {
            int inputs = supply.gaps().size();
            add(Band.UNKNOWN, "need.ui.headline.missing", links.gaps().href(), inputs);
        }
    }

    private void add(Band band, String key, String href, Object... values) {
        sentences.add(new Sentence(band, List.of(part(key, href, values))));
    }

    private Sentence.Part part(String key, String href, Object... values) {
        return new Sentence.Part(words.text(key, values), href);
    }
}
