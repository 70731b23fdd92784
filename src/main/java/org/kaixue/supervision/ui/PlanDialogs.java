package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.converter.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.Edition;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.PlanProposal;
import org.kaixue.supervision.PlanWish;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.TeamRow;
import org.kaixue.supervision.VisitPlanDraft;

/** Plans one visit, or lets the planner fill every team's quota and shows that before anything is planned. */
record PlanDialogs(SupervisionDesk desk, SupervisionPage page) {

    private static final int TWO_WEEKS = 14;
    private static final int USUAL_A_DAY = 3;
    private static final int MOST_NAMED = 20;

    void one() {
        VisitWords words = page.words();
        List<TeamRow> teams = teams();
        List<Edition> lists = desk.checklists().inUse();
        if (teams.isEmpty() || lists.isEmpty()) {
            Messages.problem(words.text(teams.isEmpty() ? "supervision.plan.no-team" : "supervision.plan.list"));
            return;
        }
        ComboBox<UnitId> school = new ComboBox<>();
        school.setItemLabelGenerator(id -> words.in(desk.unit(id).name()));
        Select<TeamRow> team = new Select<>();
        team.setItems(teams);
        team.setItemLabelGenerator(TeamRow::name);
        team.addValueChangeListener(change -> {
            TeamRow chosen = change.getValue();
            school.setItems(chosen == null ? List.of() : List.copyOf(chosen.schools()));
        });
        FormDialog<VisitPlanDraft> form =
                new FormDialog<>(VisitPlanDraft.class, words.text("supervision.plan.one"), draft -> {
                    desk.planning().plan(draft);
                    page.refresh().run();
                });
        form.field("team", "supervision.column.team", team, byId(teams))
                .field("school", "supervision.column.school", school)
                .field("checklist", "supervision.column.list", lists(lists), byList(lists))
                .field("day", "supervision.column.day", Dates.picker())
                .action(words.text("supervision.plan.do"));
        TeamRow first = teams.getFirst();
        UnitId any = first.schools().iterator().next();
        form.open(new VisitPlanDraft(
                first.id(),
                any,
                lists.getFirst().checklist(),
                desk.clock().today().plusDays(1)));
    }

    private List<TeamRow> teams() {
        return desk.teams().of(page.unit().id(), page.scope().term()).stream()
                .filter(TeamRow::writable)
                .filter(team -> !team.schools().isEmpty())
                .toList();
    }

    private Select<Edition> lists(List<Edition> lists) {
        Select<Edition> select = new Select<>();
        select.setItems(lists);
        select.setItemLabelGenerator(edition -> page.words().in(edition.name()));
        return select;
    }

    private static Converter<TeamRow, TeamId> byId(List<TeamRow> teams) {
        return Converter.from(
                team -> com.vaadin.flow.data.binder.Result.ok(team == null ? null : team.id()), id -> teams.stream()
                        .filter(team -> team.id().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    private static Converter<Edition, ChecklistId> byList(List<Edition> lists) {
        return Converter.from(
                edition -> com.vaadin.flow.data.binder.Result.ok(edition == null ? null : edition.checklist()),
                id -> lists.stream()
                        .filter(edition -> edition.checklist().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    void planner() {
        VisitWords words = page.words();
        List<Edition> lists = desk.checklists().inUse();
        if (lists.isEmpty()) {
            Messages.problem(words.text("supervision.plan.list"));
            return;
        }
        FormDialog<PlanWish> form = new FormDialog<>(
                PlanWish.class,
                words.text("supervision.planner"),
                wish -> proposed(
                        desk.planning().propose(page.unit().id(), page.scope().term(), wish), wish));
        LocalDate today = desk.clock().today();
        form.explain(words.text("supervision.planner.explain"))
                .field("checklist", "supervision.column.list", lists(lists), byList(lists))
                .field("from", "supervision.planner.from", Dates.picker())
                .field("to", "supervision.planner.to", Dates.picker())
                .field("mostADay", "supervision.planner.most", new IntegerField())
                .action(words.text("supervision.planner.propose"))
                .open(new PlanWish(
                        lists.getFirst().checklist(), today.plusDays(1), today.plusDays(TWO_WEEKS), USUAL_A_DAY));
    }

    /** What the planner would do, day by day; an officer says whether. */
    private void proposed(PlanProposal proposal, PlanWish wish) {
        VisitWords words = page.words();
        Dialog dialog = new Dialog();
        dialog.addClassName("kx-form-dialog");
        dialog.setHeaderTitle(words.text("supervision.planner.proposal"));
        int left = proposal.unplaced().stream()
                .mapToInt(PlanProposal.Unplaced::visits)
                .sum();
        boolean nothing = proposal.visits().isEmpty() && left == 0;
        dialog.add(new Paragraph(
                nothing
                        ? words.text("supervision.planner.nothing")
                        : words.text(
                                "supervision.planner.answer", proposal.visits().size(), left)));
        Map<LocalDate, List<VisitPlanDraft>> days = proposal.visits().stream()
                .collect(Collectors.groupingBy(VisitPlanDraft::day, TreeMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-proposal");
        days.forEach((day, visits) -> list.add(new ListItem(words.text(
                "supervision.planner.day",
                words.date(day),
                visits.size(),
                visits.stream()
                        .map(visit -> words.in(desk.unit(visit.school()).name()))
                        .collect(Collectors.joining(words.text("supervision.and")))))));
        dialog.add(list);
        if (left > 0) {
            dialog.add(unplaced(proposal));
        }
        Button confirm = new Button(
                words.text("supervision.planner.do", proposal.visits().size()),
                click -> Messages.attempt(() -> {
                    int planned = desk.planning().planMany(proposal.visits(), wish.mostADay());
                    dialog.close();
                    page.refresh().run();
                    Messages.saved(words.text("supervision.planner.done", planned));
                }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setVisible(!proposal.visits().isEmpty());
        dialog.getFooter()
                .add(
                        new Button(
                                words.text(proposal.visits().isEmpty() ? "common.close" : "common.cancel"),
                                click -> dialog.close()),
                        confirm);
        dialog.open();
    }

    /** Whom no day had room for, so that another period or team can be found for them. */
    private Paragraph unplaced(PlanProposal proposal) {
        VisitWords words = page.words();
        String names = proposal.unplaced().stream()
                .limit(MOST_NAMED)
                .map(one -> words.in(desk.unit(one.school()).name()))
                .distinct()
                .collect(Collectors.joining(words.text("supervision.and")));
        int more = proposal.unplaced().size() - MOST_NAMED;
        Paragraph left = new Paragraph(
                more > 0
                        ? words.text("supervision.planner.unplaced.more", names, more)
                        : words.text("supervision.planner.unplaced", names));
        left.addClassName("kx-visit-problem");
        return left;
    }
}
