package org.kaixue.field;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.LiveDrills;
import org.kaixue.isolation.CaseChecklist;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.springframework.stereotype.Component;

/** Passes touches of drills and cases on; both take a step once, whoever says it first and however often. */
@Component
class LiveTouches {

    private final LiveDrills drills;
    private final CaseChecklist cases;
    private final Cases all;
    private final BusinessClock clock;
    private final Texts texts;

    LiveTouches(LiveDrills drills, CaseChecklist cases, Cases all, BusinessClock clock, Texts texts) {
        this.drills = drills;
        this.cases = cases;
        this.all = all;
        this.clock = clock;
        this.texts = texts;
    }

    void drillStep(SentTouch touch) {
        drills.touch(new DrillId(touch.target()), id(touch.step()), ago(touch));
    }

    void caseStep(SentTouch touch) {
        cases.touch(new CaseId(touch.target()), step(touch.step()), ago(touch));
    }

    void drillStepUndone(SentTouch touch) {
        drills.takeBackTouch(new DrillId(touch.target()), id(touch.step()));
    }

    /** What is sent again finds the step taken back already, and asks for nothing more. */
    void caseStepUndone(SentTouch touch) {
        CaseId id = new CaseId(touch.target());
        CaseStep step = step(touch.step());
        if (all.sheet(id).row().steps().of(step).isPresent()) {
            Bilingual why = texts.both("field.live.mistake");
            cases.takeBack(id, step, why.zh() + " " + why.en());
        }
    }

    private Duration ago(SentTouch touch) {
        return Duration.between(touch.at(), clock.now());
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            throw new RuleViolation("field.refused.kind");
        }
    }

    private static CaseStep step(@Nullable String text) {
        try {
            return CaseStep.valueOf(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            throw new RuleViolation("field.refused.kind");
        }
    }
}
