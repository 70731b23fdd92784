package org.kaixue.need.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.Gap;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** What is missing before all needs are known, by kind and school, each with the way to mend it. */
@Route("supply/gaps")
@RolesAllowed("STOCK_READ")
class GapsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupplyDesk desk;
    private final transient NeedService need;
    private final transient Lists lists;

    GapsView(SupplyDesk desk, NeedService need, Lists lists) {
        this.desk = desk;
        this.need = need;
        this.lists = lists;
        addClassNames("kx-page", "kx-supply");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("need.ui.gaps.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        SupplyPage page = desk.page(scope, address, getLocale());
        Supply supply = need.supply(page.query());
        GapRows rows = new GapRows(page.words(), desk.tree());
        Blocker chosen = chosen(address);
        removeAll();
        add(page.header(getPageTitle(), answer(page, supply), getPageTitle()));
        add(lists.of(rows.columns(), rows.of(supply.gaps(), chosen))
                .titled(getPageTitle())
                .scoped(page.scopeText())
                .opens(row -> GapRows.mend(row.school(), row.blocker()))
                .whenEmpty(new EmptyState(
                        page.words().text("need.ui.gaps.none"), page.words().text("need.ui.gaps.none.next")))
                .tools(kinds(page, supply.gaps(), rows, chosen)));
    }

    private static List<Sentence> answer(SupplyPage page, Supply supply) {
        int incomplete = supply.headline().incomplete();
        int schools = supply.headline().schools();
        Band band = incomplete > 0 ? Band.UNKNOWN : Band.GREEN;
        String text = incomplete > 0
                ? page.words().text("need.ui.gaps.answer", schools, incomplete)
                : page.words().text("need.ui.gaps.answer.none", schools);
        return schools == 0 ? List.of() : List.of(new Sentence(band, List.of(new Sentence.Part(text, null))));
    }

    private static @Nullable Blocker chosen(Address address) {
        String kind = address.get(SupplyLinks.KIND).orElse("");
        return Arrays.stream(Blocker.values())
                .filter(blocker -> blocker.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static Choice kinds(SupplyPage page, List<Gap> gaps, GapRows rows, @Nullable Blocker chosen) {
        Choice choice = new Choice();
        if (!gaps.isEmpty()) {
            choice.option(
                    page.words().text("need.ui.gaps.all"), page.address().without(SupplyLinks.KIND), chosen == null);
        }
        for (Gap gap : gaps) {
            String count = page.words().formats().number(gap.schools().size());
            choice.option(
                    rows.name(gap.blocker()) + " " + count,
                    page.address().with(SupplyLinks.KIND, gap.blocker().name()),
                    gap.blocker() == chosen);
        }
        return choice;
    }
}
