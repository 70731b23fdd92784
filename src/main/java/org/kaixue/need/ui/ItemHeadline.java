package org.kaixue.need.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Band;
import org.kaixue.need.NeedExplanation;
import org.kaixue.need.Position;

/** The answer on top of an item's page. */
record ItemHeadline(Item item, SupplyWords words, SupplyLinks links) {

    /** Over many schools: how many are short, and what there is in all. */
    List<Sentence> of(Position total) {
        List<Sentence> sentences = new ArrayList<>();
        int judged = total.schools() - total.blocked();
        if (total.red() > 0) {
            sentences.add(one(Band.RED, words.text("need.ui.item.red", total.schools(), total.red())));
        } else if (judged > 0) {
            sentences.add(one(Band.GREEN, words.text("need.ui.item.none-red", judged)));
        }
        if (total.need() > 0) {
            sentences.add(one(SupplyWords.band(total.cover().band()), amounts(total)));
        }
        if (total.blocked() > 0) {
            String text = words.text("need.ui.headline.incomplete", total.blocked());
            sentences.add(new Sentence(
                    Band.UNKNOWN, List.of(new Sentence.Part(text, links.gaps().href()))));
        }
        return sentences;
    }

    /** Of one school. */
    List<Sentence> of(NeedExplanation explained) {
        Position position = explained.position();
        List<Sentence> sentences = new ArrayList<>();
        if (!explained.blockers().isEmpty()) {
            String text =
                    words.text("need.ui.item.unknown", explained.blockers().size());
            sentences.add(new Sentence(
                    Band.UNKNOWN, List.of(new Sentence.Part(text, links.gaps().href()))));
            return sentences;
        }
        if (position.need() == 0) {
            sentences.add(one(Band.GREEN, words.text("need.ui.item.not-needed")));
            return sentences;
        }
        Band band = SupplyWords.band(position.cover().band());
        sentences.add(one(band, amounts(position)));
        LocalDate out = position.runOutOn();
        if (out != null) {
            sentences.add(one(
                    band,
                    words.text(
                            "need.ui.item.out", words.inDays(explained.day(), out), words.day(explained.day(), out))));
        }
        return sentences;
    }

    private String amounts(Position position) {
        return words.text(
                "need.ui.item.total",
                words.quantity(item, position.usable()),
                words.quantity(item, position.need()),
                words.cover(position.cover()));
    }

    private static Sentence one(Band band, String text) {
        return new Sentence(band, List.of(new Sentence.Part(text, null)));
    }
}
