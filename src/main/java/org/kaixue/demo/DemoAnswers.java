package org.kaixue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.supervision.PastVisit;

/** What teams answered on the demo's visits: some items fail again and again, veto items seldom. */
final class DemoAnswers {

    /** What teams write where an item fails. */
    private static final List<String> NOTES = List.of("现场查看，没有记录。", "记录不全，缺最近一周。", "物资与登记数不符。", "责任人不清楚流程，已当面说明。");

    private DemoAnswers() {}

    /** Most of what failed is closed a day or two later. */
    static Map<String, PastVisit.Given> of(
            DemoSchool school, Edition list, LocalDate day, LocalDate today, Random random) {
        Map<String, PastVisit.Given> answers = new HashMap<>();
        boolean boarders = school.classes().stream().anyMatch(clazz -> clazz.boarders() > 0);
        for (ChecklistItem item : list.items()) {
            boolean dormitory = item.group().en().toLowerCase(Locale.ROOT).contains("dorm");
            if (dormitory && !boarders && item.mayNotApply()) {
                answers.put(item.key(), new PastVisit.Given(ChecklistItem.NOT_APPLICABLE, null, null));
                continue;
            }
            int often = item.veto() ? 1 : item.number() % 9 == 1 ? 9 : item.number() % 4 == 3 ? 4 : 1;
            boolean failed = random.nextInt(100) < often && item.kind().takesNo();
            String note = failed ? NOTES.get(random.nextInt(NOTES.size())) : null;
            Instant closed = failed && random.nextInt(20) < 19 && day.isBefore(today.minusDays(2))
                    ? DemoVisits.at(day.plusDays(1 + random.nextInt(2)), LocalTime.of(16, 20))
                    : null;
            answers.put(item.key(), new PastVisit.Given(failed ? ChecklistItem.NO : good(item, day), note, closed));
        }
        return answers;
    }

    /** An answer with which the item passes. */
    static String good(ChecklistItem item, LocalDate day) {
        return switch (item.kind()) {
            case YES_NO -> ChecklistItem.YES;
            case PHOTO -> ChecklistItem.PHOTO;
            case DATE -> day.minusDays(3).toString();
            case TEXT -> "符合要求";
            case NUMBER -> item.least() == null ? "0" : item.least().toPlainString();
            case CHOICE -> String.valueOf(passing(item));
        };
    }

    private static int passing(ChecklistItem item) {
        int place = 0;
        while (place < item.choices().size() && !item.choices().get(place).passes()) {
            place++;
        }
        return place;
    }
}
