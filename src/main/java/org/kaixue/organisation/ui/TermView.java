package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Term;

/** One term: from when to when it lasts, on which weekdays school is held, and which days depart from that. */
@Route(TermView.PATH)
@RolesAllowed("ORGANISATION_READ")
class TermView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    static final String PATH = "organisation/term";

    private static final long serialVersionUID = 1L;

    private final transient TermDesk desk;
    private String title = "";

    TermView(TermDesk desk) {
        this.desk = desk;
        addClassName("kx-page");
    }

    static Address address(Term term) {
        return Address.of(PATH + "/" + term.code());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        show(desk.terms().byCode(code).orElseThrow(AccessRefused::new));
    }

    private void show(Term term) {
        removeAll();
        title = term.name().in(getLocale());
        Runnable refresh = () -> show(desk.terms().get(term.id()));
        add(header(term), new WeeksPart(desk, term, refresh), new ExceptionsPart(desk, term, refresh));
    }

    private PageHeader header(Term term) {
        PageHeader header = new PageHeader(title)
                .crumb(getTranslation("organisation.title"), Address.of(SchoolPages.SCHOOLS))
                .crumb(getTranslation("organisation.terms.title"), Address.of(TermsView.PATH));
        LocalDate first = term.days().first();
        LocalDate last = term.days().last();
        if (last != null) {
            Formats formats = Formats.in(getLocale());
            long weeks = Math.ceilDiv(ChronoUnit.DAYS.between(first, last) + 1, 7);
            header.answer(getTranslation("organisation.term.lasts", formats.date(first), formats.date(last), weeks));
        }
        header.actions(desk.trail(term));
        if (desk.calendar().maySet(null)) {
            header.actions(new Button(getTranslation("organisation.edit"), click -> change(term)));
        }
        return header;
    }

    private void change(Term term) {
        new TermForm(getTranslation("organisation.terms.change"), draft -> {
                    desk.terms().change(term.id(), draft);
                    getUI().ifPresent(ui -> address(desk.terms().get(term.id())).open(ui));
                })
                .conflict(() -> TermForm.of(desk.terms().get(term.id())))
                .open(TermForm.of(term));
    }
}
