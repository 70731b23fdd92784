package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.CalendarEditor;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.Terms;

/** The terms: entered before anything can open; each leads to its school days. */
@Route(TermsView.PATH)
@RolesAllowed("ORGANISATION_READ")
class TermsView extends Div implements HasDynamicTitle {

    static final String PATH = "organisation/terms";

    private static final long serialVersionUID = 1L;

    private final transient Terms terms;
    private final transient BusinessClock clock;

    TermsView(Terms terms, CalendarEditor calendar, Lists lists, BusinessClock clock) {
        this.terms = terms;
        this.clock = clock;
        addClassName("kx-page");
        PageHeader header = new PageHeader(getPageTitle())
                .crumb(getTranslation("organisation.title"), Address.of(SchoolPages.SCHOOLS));
        if (calendar.maySet(null)) {
            Button add = new Button(getTranslation("organisation.terms.add"), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        add(
                header,
                lists.of(columns(), terms.all())
                        .titled(getPageTitle())
                        .sortedBy("first", true)
                        .opens(TermView::address)
                        .whenEmpty(new EmptyState(
                                getTranslation("organisation.term.none"),
                                getTranslation("organisation.term.none.next"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.terms.title");
    }

    private void add() {
        new TermForm(getTranslation("organisation.terms.add"), draft -> {
                    Term added = terms.get(terms.create(draft));
                    getUI().ifPresent(ui -> TermView.address(added).open(ui));
                })
                .open(TermForm.empty(clock.today()));
    }

    private static ColumnList<Term> columns() {
        return ColumnList.of(
                Column.name("name", "organisation.term.name", Term::name)
                        .linked(TermView::address)
                        .wide(),
                Column.text("code", "organisation.code", Term::code),
                Column.<Term>number("year", "organisation.term.year", Term::schoolYear)
                        .shownAs((term, locale) -> String.valueOf(term.schoolYear())),
                Column.date(
                        "first", "organisation.term.first", term -> term.days().first()),
                Column.date(
                        "last", "organisation.term.last", term -> term.days().last()));
    }
}
