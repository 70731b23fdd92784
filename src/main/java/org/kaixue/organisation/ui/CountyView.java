package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Counties.RiskEntry;
import org.kaixue.organisation.Posts;
import org.kaixue.organisation.RiskDraft;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.UnitDraft;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;

/** A county: who answers for it, its posts, its level of risk over time, and where its new schools are entered. */
@Route(SchoolPages.COUNTY)
@RolesAllowed("ORGANISATION_READ")
class CountyView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient UnitDialogs dialogs;
    private final transient SchoolDesk desk;
    private final transient Posts posts;
    private String title = "";

    CountyView(UnitDialogs dialogs, SchoolDesk desk, Posts posts) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.posts = posts;
        addClassName("kx-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        show(desk.units()
                .tree()
                .byCode(code)
                .filter(node -> node.kind() == UnitKind.COUNTY)
                .orElseThrow(AccessRefused::new));
    }

    private void show(UnitNode county) {
        UnitDraft described = dialogs.counties().draft(county.id());
        removeAll();
        title = county.name().in(getLocale());
        PageHeader header = new PageHeader(title).crumb(getTranslation("organisation.title"), SchoolPages.of(county));
        header.answer(
                described.leader() == null
                        ? getTranslation("organisation.leader.none")
                        : getTranslation("organisation.leader.is", described.leader()));
        Anchor schools = new Anchor(SchoolPages.of(county).href(), getTranslation("organisation.column.schools"));
        schools.addClassName("kx-button");
        header.actions(schools, desk.trail(county));
        actions(header, county);
        add(
                header,
                new PostTiles(posts.rows(county.id()), SchoolPages.of(county)),
                new Card(getTranslation("organisation.risk"), risks(county)));
    }

    private void actions(PageHeader header, UnitNode county) {
        if (desk.jurisdiction().may(Permission.ORGANISATION_WRITE, county.id())) {
            Button risk = new Button(getTranslation("organisation.risk.set"), click -> risk(county));
            risk.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(
                    new Button(
                            getTranslation("organisation.edit"),
                            click -> dialogs.edit(
                                    county, () -> show(desk.units().tree().get(county.id())))),
                    new Button(getTranslation("organisation.school.add"), click -> dialogs.addSchool(county)),
                    risk);
        }
        if (county.parent() != null && desk.jurisdiction().may(Permission.ORGANISATION_WRITE, county.parent())) {
            header.actions(new Button(getTranslation("organisation.unit.close"), click -> dialogs.close(county)));
        }
    }

    private DataList<RiskEntry> risks(UnitNode county) {
        return desk.lists()
                .of(
                        ColumnList.of(
                                Column.date("from", "organisation.from", RiskEntry::from),
                                Column.text(
                                        "level",
                                        "organisation.risk",
                                        (row, locale) -> getTranslation(
                                                locale,
                                                "organisation.risk."
                                                        + row.level().name())),
                                Column.<RiskEntry>text("note", "organisation.note", RiskEntry::note)
                                        .wide(),
                                Column.moment("at", "organisation.entered-at", RiskEntry::enteredAt),
                                Column.text("by", "organisation.entered-by", RiskEntry::enteredBy)),
                        dialogs.counties().risks(county.id()))
                .titled(getTranslation("organisation.risk"))
                .scoped(title)
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.risk.none"), getTranslation("organisation.risk.none.next")));
    }

    private void risk(UnitNode county) {
        Select<RiskLevel> level = new Select<>();
        level.setItems(RiskLevel.values());
        level.setItemLabelGenerator(one -> getTranslation("organisation.risk." + one.name()));
        new FormDialog<>(RiskDraft.class, getTranslation("organisation.risk.set"), draft -> {
                    dialogs.counties().setRisk(county.id(), draft);
                    show(county);
                })
                .explain(getTranslation("organisation.risk.explain"))
                .field("level", "organisation.risk", level)
                .field("from", "organisation.from", Dates.picker())
                .field("note", "organisation.note", new TextField())
                .open(new RiskDraft(RiskLevel.LOW, desk.clock().today(), null));
    }
}
