package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.supervision.TeamRow;

/** The joint teams: who belongs to them, which schools they visit, and how far they have come. */
@Route(VisitLinks.TEAMS)
@RolesAllowed("VISITS_READ")
class TeamsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;

    TeamsView(SupervisionDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-supervision");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.teams");
    }

    @Override
    protected void show(Scope scope, Address address) {
        VisitWords words = new VisitWords(desk.texts(), getLocale());
        UnitNode unit = desk.unit(scope.unit());
        List<TeamRow> teams = desk.teams().of(scope.unit(), scope.term());
        TeamDialogs dialogs = new TeamDialogs(desk, words, unit, scope.term(), () -> show(scope, address));
        removeAll();
        add(header(words, desk.scoped(scope, address), unit, teams, dialogs), list(words, unit, teams, dialogs));
    }

    private PageHeader header(
            VisitWords words, Address address, UnitNode unit, List<TeamRow> teams, TeamDialogs dialogs) {
        PageHeader header = new PageHeader(words.text("supervision.teams"))
                .crumb(words.text("supervision.title"), address.at(VisitLinks.SUPERVISION))
                .crumb(words.text("supervision.teams"), address);
        int late = (int) teams.stream().filter(team -> team.overdue() > 0).count();
        if (late > 0) {
            header.answer(Band.RED, words.text("supervision.teams.late", late));
        }
        if (teams.isEmpty()) {
            header.answer(Band.RED, words.text("supervision.teams.none"));
        } else {
            header.answer(words.text("supervision.teams.count", teams.size()));
        }
        if (unit.kind() != UnitKind.SCHOOL && desk.plans(unit.id())) {
            Button add = new Button(words.text("supervision.team.found"), click -> dialogs.found());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header.actions(PrintButton.create());
    }

    private DataList<TeamRow> list(VisitWords words, UnitNode unit, List<TeamRow> teams, TeamDialogs dialogs) {
        return desk.lists()
                .of(columns(words), teams)
                .titled(words.text("supervision.teams"))
                .scoped(words.in(unit.name()))
                .onOpen(dialogs::open)
                .whenEmpty(new EmptyState(
                        words.text("supervision.teams.none"), words.text("supervision.teams.none.next")));
    }

    private ColumnList<TeamRow> columns(VisitWords words) {
        return ColumnList.of(
                Column.<TeamRow>text("name", "supervision.column.team", TeamRow::name)
                        .sortedBy(Comparator.comparing(TeamRow::name)),
                Column.<TeamRow>name("unit", "supervision.column.unit", row -> desk.unit(row.unit())
                        .name()),
                Column.<TeamRow>text("members", "supervision.members", row -> words.members(row.members()))
                        .wide(),
                Column.<TeamRow>number("schools", "supervision.column.schools", row -> row.schools()
                        .size()),
                Column.<TeamRow>text(
                                "done",
                                "supervision.column.of-quota",
                                row -> words.text("supervision.of", row.done(), row.owed()))
                        .banded(TeamsView::band)
                        .sortedBy(Comparator.comparingInt(row -> row.done() - row.owed())),
                Column.<TeamRow>number("open", "supervision.column.open", TeamRow::open),
                Column.<TeamRow>number("overdue", "supervision.column.overdue", TeamRow::overdue));
    }

    private static Band band(TeamRow row) {
        if (row.overdue() > 0) {
            return Band.RED;
        }
        return row.done() >= row.owed() ? Band.GREEN : Band.AMBER;
    }
}
