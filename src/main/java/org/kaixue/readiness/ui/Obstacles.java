package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.Obstacle;

/** What most often stops schools. */
final class Obstacles {

    private static final int MOST = 12;

    private Obstacles() {}

    static Card card(ReadinessDesk desk, ReadinessPage page) {
        ReadinessWords words = page.words();
        List<Obstacle> obstacles = desk.board().obstacles(page.query());
        Card card = new Card(words.text("readiness.obstacles"));
        if (obstacles.isEmpty()) {
            Paragraph none = new Paragraph(words.text("readiness.obstacles.none"));
            none.addClassName("kx-muted");
            card.add(none);
            return card;
        }
        BlockTable table = new BlockTable(words.text("readiness.obstacles"))
                .texts(words.text("readiness.obstacles.fact"))
                .texts(words.text("readiness.obstacles.kind"))
                .numbers(words.text("readiness.obstacles.schools"));
        obstacles.stream()
                .limit(MOST)
                .forEach(obstacle -> table.row(
                        new Anchor(
                                page.address()
                                        .without(ReadinessLinks.STATE)
                                        .with(ReadinessLinks.FACT, obstacle.fact())
                                        .href(),
                                words.text(obstacle.fact())),
                        StatusBadge.worded(
                                obstacle.veto() ? Band.RED : Band.AMBER,
                                words.text(obstacle.veto() ? "readiness.veto" : "readiness.points")),
                        BlockTable.text(words.number(obstacle.schools()))));
        card.add(table);
        return card;
    }
}
