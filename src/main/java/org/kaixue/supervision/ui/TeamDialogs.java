package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamRow;

/** Founds, changes and dissolves teams, and assigns schools to them one by one or together. */
record TeamDialogs(SupervisionDesk desk, VisitWords words, UnitNode unit, TermId term, Runnable refresh) {

    void found() {
        FormDialog<TeamDraft> form = form(unit.id(), words.text("supervision.team.found"), draft -> {
            desk.teams().found(unit.id(), term, draft);
            refresh.run();
        });
        form.open(new TeamDraft(
                "", 1, List.of(new TeamDraft.MemberDraft(null, null, Department.EDUCATION, true)), Set.of()));
    }

    /** What can be done with a team; who may not change it sees who is in it. */
    void open(TeamRow team) {
        Dialog dialog = new Dialog();
        dialog.addClassName("kx-form-dialog");
        dialog.setHeaderTitle(team.name());
        dialog.add(
                new Paragraph(words.members(team.members())),
                new Paragraph(words.text(
                        "supervision.team.says", team.schools().size(), team.quota(), team.done(), team.open())),
                new Paragraph(team.schools().stream()
                        .map(school -> words.in(desk.unit(school).name()))
                        .sorted()
                        .limit(60)
                        .collect(Collectors.joining(words.text("supervision.and")))));
        dialog.getFooter().add(new Button(words.text("common.close"), click -> dialog.close()));
        if (team.writable()) {
            dialog.getFooter()
                    .add(
                            deed("supervision.team.dissolve", dialog, () -> dissolve(team)),
                            deed("supervision.team.assign", dialog, () -> assign(team)),
                            deed("supervision.team.change", dialog, () -> change(team)));
        }
        dialog.open();
    }

    private Button deed(String key, Dialog dialog, Runnable work) {
        return new Button(words.text(key), click -> {
            dialog.close();
            work.run();
        });
    }

    private void change(TeamRow team) {
        form(team.unit(), words.text("supervision.team.change"), draft -> {
                    desk.teams().change(team.id(), draft);
                    refresh.run();
                })
                .conflict(() -> desk.teams().draft(team.id()))
                .open(desk.teams().draft(team.id()));
    }

    private void dissolve(TeamRow team) {
        Messages.attempt(() -> {
            desk.teams().dissolve(team.id());
            refresh.run();
            Messages.undo(words.text("supervision.team.dissolved", team.name()), () -> {
                desk.teams().restore(team.id());
                refresh.run();
            });
        });
    }

    private FormDialog<TeamDraft> form(UnitId owner, String title, java.util.function.Consumer<TeamDraft> save) {
        MultiSelectComboBox<UnitId> schools = new MultiSelectComboBox<>();
        schools.setItems(desk.units().tree().all().stream()
                .filter(node ->
                        node.kind() == UnitKind.SCHOOL && desk.units().tree().contains(owner, node.id()))
                .map(UnitNode::id)
                .toList());
        schools.setItemLabelGenerator(id -> words.in(desk.unit(id).name()));
        return new FormDialog<>(TeamDraft.class, title, save)
                .field("name", "supervision.team.name", new TextField())
                .field("quota", "supervision.team.quota", new IntegerField())
                .field("members", "supervision.members", new MembersField(words, typed -> desk.teams()
                        .candidates(owner, typed)))
                .wide()
                .field("schools", "supervision.team.schools", schools)
                .wide();
    }

    /** All schools of a county, that teach a stage, or that open in a batch. */
    private void assign(TeamRow team) {
        Select<UnitNode> where = new Select<>();
        UnitNode owner = desk.unit(team.unit());
        where.setItems(
                owner.kind() == UnitKind.PREFECTURE
                        ? Stream.concat(Stream.of(owner), desk.units().tree().children(owner.id()).stream())
                                .toList()
                        : List.of(owner));
        where.setItemLabelGenerator(node -> words.in(node.name()));
        Select<Stage> stage = new Select<>();
        stage.setItems(Stage.values());
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption(words.text("supervision.team.every-stage"));
        stage.setItemLabelGenerator(one ->
                one == null ? words.text("supervision.team.every-stage") : words.text("organisation.stage." + one));
        FormDialog<BulkDraft> form = new FormDialog<>(BulkDraft.class, words.text("supervision.team.assign"), draft -> {
            List<UnitId> schools = desk.teams().matching(draft.where().id(), team.term(), draft.stage(), draft.batch());
            int come = desk.teams().assign(team.id(), schools);
            refresh.run();
            Messages.saved(words.text("supervision.team.assigned", come, schools.size()));
        });
        form.explain(words.text("supervision.team.assign.explain", team.name()))
                .field("where", "supervision.column.unit", where)
                .field("stage", "supervision.team.stage", stage)
                .field("batch", "supervision.team.batch", new IntegerField())
                .action(words.text("supervision.team.assign.do"))
                .open(new BulkDraft(owner, null, null));
    }

    /** Which schools are assigned together. */
    public record BulkDraft(
            @jakarta.validation.constraints.NotNull UnitNode where,
            @Nullable Stage stage,
            @Nullable Integer batch) {}
}
