package org.kaixue.drill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.ConstraintViolationException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.drill.Criterion;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.EvaluationDraft;
import org.kaixue.drill.Verdict;

/** Ten criteria with 0, 1 or 2 points each; who puts right what gets none is asked at once. */
final class EvaluationForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient DrillDesk desk;
    private final transient DrillWords words;
    private final transient DrillSheet sheet;
    private final Map<Criterion, RadioButtonGroup<Integer>> scores = new EnumMap<>(Criterion.class);
    private final Map<Criterion, TextField> owners = new EnumMap<>(Criterion.class);
    private final TextArea strengths;
    private final TextArea gaps;
    private final Span sum = new Span();

    EvaluationForm(DrillDesk desk, DrillWords words, DrillSheet sheet, Runnable saved) {
        this.desk = desk;
        this.words = words;
        this.sheet = sheet;
        this.strengths = area("drill.strengths", sheet.drill().strengths());
        this.gaps = area("drill.gaps", sheet.drill().gaps());
        addClassName("kx-evaluation");
        Paragraph explain = new Paragraph(words.text("drill.evaluate.explain"));
        explain.addClassName("kx-muted");
        Div criteria = new Div();
        criteria.addClassName("kx-criteria");
        for (Criterion criterion : Criterion.values()) {
            criteria.add(criterion(criterion));
        }
        Div notes = new Div(strengths, gaps);
        notes.addClassName("kx-columns");
        Button save = new Button(words.text("drill.evaluate.save"), click -> save(saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        sum.getElement().setAttribute("role", "status");
        Div foot = new Div(save, sum);
        foot.addClassName("kx-live-foot");
        add(new Card(words.text("drill.evaluate"), explain, criteria, notes, foot));
        count();
    }

    private Div criterion(Criterion criterion) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>(words.criterion(criterion));
        group.setItems(List.of(0, 1, Criterion.MOST));
        group.setItemLabelGenerator(score -> words.text("drill.score." + score));
        TextField owner = new TextField(words.text("drill.evaluate.owner"));
        owner.setMaxLength(80);
        owner.setValue(sheet.roles().getOrDefault(criterion.owner(), words.role(criterion.owner())));
        owner.setHelperText(words.text("drill.evaluate.owner.help"));
        group.addValueChangeListener(change -> {
            owner.setVisible(Integer.valueOf(0).equals(change.getValue()));
            group.setInvalid(false);
            count();
        });
        scores.put(criterion, group);
        owners.put(criterion, owner);
        Integer before = sheet.scores().get(criterion);
        owner.setVisible(Integer.valueOf(0).equals(before));
        if (before != null) {
            group.setValue(before);
        }
        Div part = new Div(group, owner);
        part.addClassName("kx-criterion");
        return part;
    }

    private TextArea area(String key, @Nullable String text) {
        TextArea area = new TextArea(words.text(key));
        area.setMaxLength(LONGEST);
        area.setValue(text == null ? "" : text);
        return area;
    }

    private void count() {
        int points = given().values().stream().mapToInt(Integer::intValue).sum();
        sum.setText(words.text(
                "drill.evaluate.sum", points, Criterion.mostPoints(), Criterion.values().length - given().size()));
    }

    private Map<Criterion, Integer> given() {
        Map<Criterion, Integer> given = new EnumMap<>(Criterion.class);
        scores.forEach((criterion, group) -> {
            if (group.getValue() != null) {
                given.put(criterion, group.getValue());
            }
        });
        return given;
    }

    private void save(Runnable saved) {
        Map<Criterion, String> named = new EnumMap<>(Criterion.class);
        owners.forEach((criterion, owner) -> {
            if (owner.isVisible()) {
                named.put(criterion, owner.getValue());
            }
        });
        try {
            Verdict verdict = desk.evaluations()
                    .evaluate(
                            sheet.drill().id(),
                            new EvaluationDraft(given(), named, strengths.getValue(), gaps.getValue()));
            saved.run();
            Messages.saved(words.text(verdict.passed() ? "drill.evaluated.passed" : "drill.evaluated.failed"));
        } catch (RuleViolation refusal) {
            refused(refusal);
        } catch (ConstraintViolationException tooLong) {
            Messages.problem(words.text("drill.evaluate.too-long", LONGEST));
        }
    }

    private void refused(RuleViolation refusal) {
        for (Map.Entry<Criterion, RadioButtonGroup<Integer>> one : scores.entrySet()) {
            if (one.getKey().name().equals(refusal.field())) {
                one.getValue().setErrorMessage(words.text(refusal.key(), refusal.values()));
                one.getValue().setInvalid(true);
                one.getValue().getElement().executeJs("this.scrollIntoView({block: 'center'})");
                return;
            }
        }
        Messages.refused(refusal);
    }
}
