package org.kaixue.stock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.stock.AdjustDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.StockFixture;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class CountHintTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    StockDialogs dialogs;

    private StockFixture.Tree tree;
    private Item masks;
    private LocalDate today;

    @BeforeEach
    void a_hundred_masks_of_which_twenty_are_left_when_they_are_counted() {
        StockFixture fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
        PlaceId store = places.storeOf(tree.school());
        masks = fixture.masks();
        today = fixture.today();
        ledger.receive(fixture.receipt(store, masks, 100, today.minusDays(9), null));
        ledger.issue(fixture.issue(store, masks, 80, today.minusDays(7)));
        ledger.adjust(new AdjustDraft(
                DocumentId.next(),
                store,
                today.minusDays(3),
                masks.id(),
                AdjustDraft.Mode.COUNTED,
                StockFixture.pieces(masks, 20),
                null,
                "stocktaking"));
    }

    @Test
    void before_posting_the_date_field_says_that_a_later_count_stays() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        dialogs.issue(tree.school(), masks.id(), () -> {});
        DatePicker date = find(DatePicker.class, find(Dialog.class).single()).single();
        assertThat(date.getHelperText()).isEmpty();

        test(date).setValue(today.minusDays(5));
        assertThat(date.getHelperText()).contains("2026年11月20日", "以盘点为准", "今天的结存不变");

        test(date).setValue(today.minusDays(2));
        assertThat(date.getHelperText()).isEmpty();
    }

    @Test
    void an_issue_that_was_not_there_then_is_refused_at_the_date_with_the_day() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        dialogs.issue(tree.school(), masks.id(), () -> {});
        Dialog dialog = find(Dialog.class).single();
        test(find(AmountField.class, dialog).single()).setValue("30只");
        DatePicker date = find(DatePicker.class, dialog).single();
        test(date).setValue(today.minusDays(5));

        test(find(Button.class, dialog).withText("Issue").single()).click();

        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage()).contains("18 Nov 2026", "20 pcs can leave", "30 pcs should");
    }
}
