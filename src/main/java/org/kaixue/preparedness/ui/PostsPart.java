package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.preparedness.EmergencyPost;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PostDraft;

/** Who holds each post in an emergency and who deputises; all fields at once while the plan is written. */
final class PostsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 40;
    private static final String HOLDER = ".holder";
    private static final String DEPUTY = ".deputy";
    private static final String TELEPHONE = ".telephone";

    private final transient PreparednessDesk desk;
    private final transient PlanPage page;
    private final transient PlanRecord record;
    private final transient PlanWords words;
    private final Map<String, TextField> fields = new HashMap<>();

    PostsPart(PreparednessDesk desk, PlanPage page, PlanRecord record) {
        this.desk = desk;
        this.page = page;
        this.record = record;
        this.words = page.words();
        long held = record.posts().stream().filter(PostDraft::held).count();
        Card card = new Card(
                words.text("preparedness.posts"),
                StatusBadge.worded(
                        held == record.posts().size() ? Band.GREEN : Band.RED,
                        words.text(
                                "preparedness.line.posts", held, record.posts().size())));
        card.add(page.editable() ? form() : PostsTable.of(words, record.posts()));
        add(card);
    }

    private Div form() {
        Div form = new Div();
        form.addClassName("kx-prep-posts");
        for (PostDraft post : record.posts()) {
            Div row = new Div(
                    new H3(words.post(post.post())),
                    field(post.post(), HOLDER, "preparedness.column.holder", post.holder()),
                    field(post.post(), DEPUTY, "preparedness.column.deputy", post.deputy()),
                    field(post.post(), TELEPHONE, "preparedness.column.telephone", post.telephone()));
            row.addClassName("kx-prep-post");
            form.add(row);
        }
        Button save = new Button(words.text("preparedness.posts.save"), click -> {
            save();
            click.getSource().setEnabled(true);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Div line = new Div(save);
        line.addClassName("kx-prep-posts-save");
        form.add(line);
        return form;
    }

    private TextField field(EmergencyPost post, String part, String labelKey, @Nullable String value) {
        TextField field = new TextField(words.text(labelKey));
        field.setAriaLabel(words.post(post) + " " + words.text(labelKey));
        field.setValue(value == null ? "" : value);
        field.setMaxLength(LONGEST);
        field.addValueChangeListener(event -> field.setInvalid(false));
        fields.put(post + part, field);
        return field;
    }

    /** Saves all that was typed; what is refused is said at its field, and nothing typed is lost. */
    private void save() {
        List<PostDraft> drafts = new ArrayList<>();
        for (EmergencyPost post : EmergencyPost.values()) {
            drafts.add(new PostDraft(post, value(post + HOLDER), value(post + DEPUTY), value(post + TELEPHONE)));
        }
        try {
            desk.content().posts(record.plan().id(), drafts);
            page.refresh().run();
            Messages.saved(words.text("preparedness.posts.saved"));
        } catch (RuleViolation refusal) {
            TextField wrong = refusal.field() == null ? null : fields.get(refusal.field());
            if (wrong == null) {
                Messages.refused(refusal);
            } else {
                wrong.setErrorMessage(words.said(refusal));
                wrong.setInvalid(true);
                wrong.focus();
            }
        }
    }

    private @Nullable String value(String name) {
        String typed = Objects.requireNonNull(fields.get(name)).getValue().strip();
        return typed.isEmpty() ? null : typed;
    }
}
