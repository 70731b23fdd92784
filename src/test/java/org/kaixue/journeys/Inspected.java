package org.kaixue.journeys;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AnswerDraft;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.Assessments;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.SubmitDraft;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitPlanDraft;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.Visits;
import org.kaixue.support.TestClock;

/** What is done before a journey begins, all through the product's services. */
record Inspected(
        JointTeams teams,
        VisitPlanning planning,
        Visits visits,
        Checklists checklists,
        Assessments assessments,
        Terms terms,
        BusinessClock clock,
        TestClock time) {

    /** The list by which schools are assessed. */
    Edition list() {
        return SystemWork.as("fixtures", () -> checklists.readiness().orElseThrow());
    }

    /** A new team of the unit for this one school. */
    TeamId team(UnitId unit, String name, @Nullable UUID account, UnitId school) {
        String member = account == null ? "督导-01" : null;
        return SystemWork.as(
                "fixtures",
                () -> teams.found(
                        unit,
                        terms.current().id(),
                        new TeamDraft(
                                name,
                                1,
                                List.of(new TeamDraft.MemberDraft(account, member, Department.EDUCATION, true)),
                                Set.of(school))));
    }

    /** @param days from today */
    VisitId planned(TeamId team, UnitId school, int days) {
        return SystemWork.as(
                "fixtures",
                () -> planning.plan(new VisitPlanDraft(
                        team, school, list().checklist(), clock.today().plusDays(days))));
    }

    /** Answers everything with yes and a note, and photographs what is to be photographed, but for one item. */
    void answered(VisitId visit, @Nullable String left) {
        SystemWork.run("fixtures", () -> {
            for (ChecklistItem item : list().items()) {
                if (item.key().equals(left)) {
                    continue;
                }
                visits.answer(visit, item.key(), yes(item), "现场核实");
                for (int n = 0; n < item.photos(); n++) {
                    visits.photo(
                            visit,
                            item.key(),
                            Ids.next(),
                            new ByteArrayInputStream(photo(Color.GRAY)),
                            Touch.at(clock.now()));
                }
            }
        });
    }

    /** A team of the prefecture was there and found everything in order. */
    void inspected(UnitId prefecture, UnitId school) {
        time.advance(Duration.ofSeconds(1));
        VisitId visit = planned(team(prefecture, "州督导组" + Ids.next(), null, school), school, 0);
        answered(visit, null);
        SystemWork.run("fixtures", () -> visits.submit(visit, SubmitDraft.here("现场反馈"), Touch.at(clock.now())));
    }

    /** The school has handed its own answers in, all of them yes. */
    void selfAssessed(UnitId school, Stage stage) {
        SystemWork.run("fixtures", () -> {
            AssessmentRecord record = record(school, stage);
            AssessmentState state = record.state();
            if (state != null && !state.answerable()) {
                return;
            }
            AssessmentId id = state == null
                    ? assessments.begin(school, stage)
                    : Objects.requireNonNull(record.row()).id();
            List<AnswerDraft> answers = new ArrayList<>();
            record(school, stage).lines().stream()
                    .filter(line -> line.fact() == null)
                    .forEach(line -> answers.add(new AnswerDraft(line.item().key(), yes(line.item()), null)));
            assessments.answer(id, answers);
            assessments.submit(id);
        });
    }

    AssessmentRecord record(UnitId school, Stage stage) {
        return SystemWork.as(
                "fixtures", () -> assessments.record(school, terms.current().id(), stage));
    }

    private static String yes(ChecklistItem item) {
        return item.kind() == AnswerKind.PHOTO ? ChecklistItem.PHOTO : ChecklistItem.YES;
    }

    static byte[] photo(Color color) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, color.getRGB() ^ (x * y & 0x3f));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
