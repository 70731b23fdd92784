package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.UnitClosing;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class StockBeforeClosingTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    Texts texts;

    private StockFixture fixture;
    private StockFixture.Tree tree;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
    }

    @Test
    void a_school_is_not_closed_while_stock_is_there_and_the_refusal_names_it() {
        PlaceId store = places.storeOf(tree.school());
        Item masks = fixture.masks();
        ledger.receive(fixture.receipt(store, masks, 4_000, fixture.today(), null));

        assertThatThrownBy(() -> beans.publishEvent(new UnitClosing(tree.school())))
                .asInstanceOf(type(RuleViolation.class))
                .satisfies(refusal -> {
                    assertThat(texts.of(refusal, Locale.SIMPLIFIED_CHINESE))
                            .isEqualTo("A的库房里还有口罩 4,000只。请先出库、调拨或报废，再撤销这个单位。");
                    assertThat(texts.of(refusal, Locale.ENGLISH)).contains("Mask 4,000 pcs");
                });
        assertThatCode(() -> beans.publishEvent(new UnitClosing(tree.other()))).doesNotThrowAnyException();

        ledger.issue(fixture.issue(store, masks, 4_000, fixture.today()));
        assertThatCode(() -> beans.publishEvent(new UnitClosing(tree.school()))).doesNotThrowAnyException();
    }
}
