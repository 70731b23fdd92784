package org.kaixue.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.kaixue.need.CoverBand;
import org.springframework.stereotype.Service;

/** Whether a school has the isolation rooms it must have, as they must be, and their kit in its store. */
@Service
class RoomFacts implements FactSource {

    private static final String ROOMS = "room.fact.rooms";
    private static final String KIT = "room.fact.kit";

    private final RoomOverview overview;
    private final KitStandings kits;
    private final FactLinks links;

    RoomFacts(RoomOverview overview, KitStandings kits, FactLinks links) {
        this.overview = overview;
        this.kits = kits;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(ROOMS), new FactDefinition(KIT));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<Fact> facts = new ArrayList<>();
        if (keys.contains(ROOMS)) {
            overview.of(scope.unit(), scope.term()).forEach(school -> facts.add(rooms(school, scope)));
        }
        if (keys.contains(KIT)) {
            kits.of(scope.unit(), scope.term()).forEach(kit -> facts.add(kit(kit, scope)));
        }
        return facts;
    }

    /** Rooms that exist and comply count, not those that are free at this minute. */
    private Fact rooms(SchoolRooms school, FigureScope scope) {
        return new Fact(
                ROOMS,
                school.school(),
                switch (school.standing()) {
                    case NONE, SHORT -> FactVerdict.BROKEN;
                    case UNSURE -> FactVerdict.UNKNOWN;
                    case NONE_NOW, ENOUGH -> FactVerdict.MET;
                },
                "room.fact.rooms.said",
                List.of(
                        String.valueOf(school.compliant()),
                        String.valueOf(school.required().rooms())),
                links.of("isolation", school.school(), scope.term()));
    }

    private Fact kit(KitStandings.Kit kit, FigureScope scope) {
        FactVerdict incomplete = kit.unknown() ? FactVerdict.UNKNOWN : FactVerdict.BROKEN;
        return new Fact(
                KIT,
                kit.school(),
                kit.complete() ? FactVerdict.MET : incomplete,
                "room.fact.kit.said",
                List.of(
                        String.valueOf(kit.bands().size() - kit.missing() - kit.count(CoverBand.UNKNOWN)),
                        String.valueOf(kit.bands().size())),
                links.of("isolation", kit.school(), scope.term()));
    }
}
