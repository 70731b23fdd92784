package org.kaixue.staggering.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Place;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.Setup;
import org.kaixue.staggering.Spot;

/**
 * Time by place: which group stands in which lane of which spot, and how many are there at a time.
 *
 * @param from the minute of the first column
 * @param columns steps of time
 * @param loads people at the same time, by column
 */
record BoardModel(int from, int step, int columns, List<Row> rows, List<Integer> loads) {

    /** A spot with its lanes; groups of a lane do not overlap, the cleaning counted. */
    record Row(Spot spot, List<List<Block>> lanes) {}

    /**
     * A group in its lane.
     *
     * @param column where it begins
     * @param length columns of its stay
     * @param gap columns of the cleaning after it
     */
    record Block(Group group, Slot slot, int column, int length, int gap) {

        int end() {
            return column + length;
        }
    }

    static BoardModel of(Setup setup, Map<UUID, Slot> slots) {
        Problem problem = setup.problem();
        int step = problem.step();
        int from = setup.window().begins();
        int to = setup.window().ends();
        for (Group group : setup.groups()) {
            Slot slot = slots.get(group.id());
            if (slot != null) {
                from = Math.min(from, slot.start());
                to = Math.max(
                        to,
                        slot.start() + Math.max(step, problem.cohort(group.id()).stay()));
            }
        }
        int first = Math.floorDiv(from - setup.window().begins(), step) * step
                + setup.window().begins();
        int columns = Math.ceilDiv(to - first, step);
        List<Row> rows = setup.spots().stream()
                .map(spot -> new Row(spot, lanes(blocks(setup, slots, spot, first))))
                .toList();
        return new BoardModel(first, step, columns, rows, loads(rows, columns));
    }

    int minute(int column) {
        return from + column * step;
    }

    private static List<Block> blocks(Setup setup, Map<UUID, Slot> slots, Spot spot, int first) {
        Problem problem = setup.problem();
        Place place = problem.place(spot.id().value());
        List<Block> blocks = new ArrayList<>();
        for (Group group : setup.groups()) {
            Slot slot = slots.get(group.id());
            if (slot != null && slot.place().equals(place.id())) {
                Cohort cohort = problem.cohort(group.id());
                int column = (slot.start() - first) / problem.step();
                int length = Math.max(1, Math.ceilDiv(cohort.stay(), problem.step()));
                int kept = Math.max(1, Math.ceilDiv(cohort.stay() + place.gap(), problem.step()));
                blocks.add(new Block(group, slot, column, length, kept - length));
            }
        }
        blocks.sort(Comparator.comparingInt(Block::column));
        return blocks;
    }

    private static List<List<Block>> lanes(List<Block> blocks) {
        List<List<Block>> lanes = new ArrayList<>();
        for (Block block : blocks) {
            List<Block> free = lanes.stream()
                    .filter(lane -> lane.getLast().end() + lane.getLast().gap() <= block.column())
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                lanes.add(free);
            }
            free.add(block);
        }
        return lanes;
    }

    private static List<Integer> loads(List<Row> rows, int columns) {
        Map<Integer, Integer> people = new HashMap<>();
        for (Row row : rows) {
            for (List<Block> lane : row.lanes()) {
                for (Block block : lane) {
                    for (int column = block.column(); column < block.end(); column++) {
                        people.merge(column, block.group().people(), Integer::sum);
                    }
                }
            }
        }
        List<Integer> loads = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            loads.add(people.getOrDefault(column, 0));
        }
        return loads;
    }
}
