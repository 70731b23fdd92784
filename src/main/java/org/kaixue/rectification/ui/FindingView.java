package org.kaixue.rectification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingPhotos;
import org.kaixue.rectification.FindingRecord;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingState;
import org.kaixue.rectification.Rectifications;

/** One finding: what is wrong, who puts it right until when, how it looked before and after, and what happened to it. */
@Route(FindingId.PATH)
@RolesAllowed("RECTIFICATION_READ")
class FindingView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Rectifications rectifications;
    private final transient FindingPhotos photos;
    private final transient FindingDialogs dialogs;
    private final transient Units units;
    private final transient Jurisdiction jurisdiction;
    private String title = "";

    FindingView(
            Rectifications rectifications,
            FindingPhotos photos,
            FindingDialogs dialogs,
            Units units,
            Jurisdiction jurisdiction) {
        this.rectifications = rectifications;
        this.photos = photos;
        this.dialogs = dialogs;
        this.units = units;
        this.jurisdiction = jurisdiction;
        addClassNames("kx-page", "kx-finding");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(FindingId.of(parameter));
    }

    private void show(FindingId id) {
        FindingRecord finding = rectifications.record(id);
        FindingRow row = finding.row();
        UnitNode school = units.tree().get(row.school());
        title = row.title().in(getLocale());
        FindingParts parts = new FindingParts(finding, school, getLocale());
        removeAll();
        PageHeader header = new PageHeader(title)
                .crumb(school.name().in(getLocale()), list(school))
                .crumb(getTranslation("rectification.title"), list(school))
                .crumb(title, id.address())
                .answer(row.band(), parts.answer())
                .actions(actions(finding).toArray(Button[]::new))
                .actions(
                        RecordTrail.link("finding", id.value(), jurisdiction.may(Permission.AUDIT_READ, school.id())),
                        PrintButton.create());
        if (finding.waitsForAnother()) {
            header.answer(getTranslation("rectification.waits-for-another"));
        }
        Div columns = new Div(
                parts.facts(),
                parts.photos(FindingRecord.Side.BEFORE, photos, () -> show(id)),
                parts.photos(FindingRecord.Side.AFTER, photos, () -> show(id)),
                parts.history());
        columns.addClassName("kx-finding-parts");
        add(header, columns);
    }

    private static Address list(UnitNode school) {
        return Address.of(FindingId.PATH).with("unit", school.code());
    }

    private List<Button> actions(FindingRecord finding) {
        FindingId id = finding.row().id();
        Runnable again = () -> show(id);
        List<Button> actions = new ArrayList<>();
        if (finding.checkable()) {
            actions.add(deed("close", true, draft -> rectifications.close(id, draft), again));
            actions.add(deed("send-back", false, draft -> rectifications.sendBack(id, draft), again));
        }
        if (finding.answerable() && finding.row().state() == FindingState.OPEN) {
            actions.add(deed("hand-in", true, draft -> rectifications.handIn(id, draft), () -> {
                again.run();
                Messages.undo(getTranslation("rectification.handed-in"), () -> {
                    rectifications.takeBack(id);
                    again.run();
                });
            }));
        }
        if (finding.assignable()) {
            actions.add(
                    new Button(getTranslation("rectification.assign"), click -> dialogs.assign(finding.row(), again)));
        }
        return actions;
    }

    private Button deed(String name, boolean primary, Consumer<AnswerDraft> deed, Runnable done) {
        Button button = new Button(
                getTranslation("rectification.do." + name),
                click -> dialogs.answer(name, draft -> {
                    deed.accept(draft);
                    done.run();
                }));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
