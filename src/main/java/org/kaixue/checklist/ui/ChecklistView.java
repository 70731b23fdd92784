package org.kaixue.checklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.EditionRow;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.PageHeader;

/** One list: what it asks, gate by gate, as it counts, as it was, or as it is being written. */
@Route(ListLinks.LISTS)
@RolesAllowed("ORGANISATION_READ")
class ChecklistView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;
    private String title = "";

    ChecklistView(ListDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-checklist");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        show(code, Address.of(event.getLocation()));
    }

    private void show(String code, Address address) {
        ListWords words = new ListWords(desk.texts(), getLocale());
        ChecklistRow list = desk.checklists().byCode(code).orElseThrow(AccessRefused::new);
        Edition edition = desk.checklists().edition(shown(list, address));
        EditionRow row = list.editions().stream()
                .filter(one -> one.id().equals(edition.id()))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        title = words.in(edition.name());
        ListPage page = new ListPage(list, edition, row, address, words, () -> show(code, address));
        boolean writes = row.draft() && desk.checklists().mayChange();
        removeAll();
        Div columns = new Div(new ItemsPart(desk, page, writes), new PhonePreview(words, edition));
        columns.addClassName("kx-checklist-columns");
        add(header(page), columns, new EditionsCard(desk, page));
    }

    /** The edition that the address names; else the draft, else what counts, else what will. */
    private static EditionId shown(ChecklistRow list, Address address) {
        Optional<EditionId> named = address.get(ListLinks.EDITION)
                .flatMap(number -> list.editions().stream()
                        .filter(edition -> String.valueOf(edition.version()).equals(number))
                        .findFirst())
                .map(EditionRow::id);
        return named.or(() -> Optional.ofNullable(list.draft()))
                .orElseGet(() -> list.latest().id());
    }

    private PageHeader header(ListPage page) {
        ListWords words = page.words();
        Edition edition = page.edition();
        PageHeader header = new PageHeader(title)
                .crumb(words.text("checklist.title"), ListLinks.lists())
                .crumb(title, page.address());
        Band band = page.counting() ? Band.GREEN : Band.AMBER;
        header.answer(band, page.standing(desk.clock().today()));
        if (edition.example()) {
            header.answer(Band.AMBER, words.text("checklist.answer.example"));
        }
        header.answer(words.text(
                "checklist.answer.items",
                edition.items().size(),
                edition.vetoes(),
                edition.facts().size()));
        if (edition.document() != null) {
            header.answer(
                    edition.issuedOn() == null
                            ? words.text("checklist.answer.document", edition.document())
                            : words.text("checklist.answer.issued", edition.document(), edition.issuedOn()));
        }
        if (desk.checklists().mayChange()) {
            new ListActions(desk, page).into(header);
        }
        return header.actions(new ItemSheet(desk, page).links());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
