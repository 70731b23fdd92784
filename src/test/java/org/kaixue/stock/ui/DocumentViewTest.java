package org.kaixue.stock.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Units;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.Lots;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.StockFixture;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DocumentViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerBook book;

    @Autowired
    Lots lots;

    @Autowired
    Places places;

    @Autowired
    Units units;

    private StockFixture fixture;
    private StockFixture.Tree tree;
    private PlaceId store;
    private Item masks;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
        store = places.storeOf(tree.school());
        masks = fixture.masks();
    }

    @Test
    void the_page_says_what_arrived_where_when_and_by_whom_and_leads_to_lot_and_item() {
        DocumentId received = receive();
        DocumentView view = open(received, Locale.SIMPLIFIED_CHINESE);
        assertThat(view.getPageTitle()).isEqualTo("入库单 " + received.number(fixture.today()));
        assertThat(text(view)).contains("有效，已计入库存。", "2026年11月23日", "LOGISTICS", "A");
        assertThat(find(NativeTableCell.class).all())
                .extracting(Component::getElement)
                .extracting(element -> element.getTextRecursively())
                .contains("400只", "+400只");
        String lot = lots.at(tree.school(), masks.id()).getFirst().id().value().toString();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("supply/lot/" + lot, "supply/item/MASK?unit=A");
    }

    @Test
    void taking_it_back_asks_for_a_reason_and_then_shows_the_reversal() {
        DocumentId received = receive();
        open(received, Locale.ENGLISH);
        test(find(Button.class).withText("Reverse").single()).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(text(dialog)).contains("Receipt " + received.number(fixture.today()), "Mask", "400 pcs");

        test(find(Button.class, dialog).withText("Reverse").single()).click();
        assertThat(find(TextField.class, dialog).single().isInvalid()).isTrue();
        assertThat(book.document(received).reversedBy()).isNull();

        test(find(TextField.class, dialog).single()).setValue("typed twice");
        test(find(Button.class, dialog).withText("Reverse").single()).click();
        DocumentId reversal = Objects.requireNonNull(book.document(received).reversedBy());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("supply/document/" + reversal.value());
        assertThat(find(Button.class).withText("Reverse").exists()).isFalse();
    }

    @Test
    void who_may_not_take_it_back_has_no_button_and_another_school_has_no_page() {
        DocumentId received = receive();
        signedIn.as(Role.SUPERVISOR, tree.school());
        open(received, Locale.ENGLISH);
        assertThat(find(Button.class).withText("Reverse").exists()).isFalse();

        signedIn.as(Role.LOGISTICS, tree.other());
        assertThatThrownBy(() -> open(received, Locale.ENGLISH)).isInstanceOf(AccessRefused.class);
    }

    private DocumentId receive() {
        return ledger.receive(fixture.receipt(store, masks, 400, fixture.today(), null))
                .document();
    }

    private DocumentView open(DocumentId id, Locale locale) {
        UI ui = UI.getCurrent();
        ui.setLocale(locale);
        ui.removeAll();
        DocumentView view = new DocumentView(book, ledger, units, beans.getBean(Jurisdiction.class));
        ui.add(view);
        view.show(id);
        return view;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively() + " "
                + component.getElement().getProperty("headerTitle", "");
    }
}
