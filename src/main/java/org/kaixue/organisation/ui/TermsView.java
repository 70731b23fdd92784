package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Season;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermDraft;
import org.kaixue.organisation.Terms;

/** The terms: entered before anything can open. */
@Route(TermsView.PATH)
@RolesAllowed("ORGANISATION_READ")
class TermsView extends Div implements HasDynamicTitle {

    static final String PATH = "organisation/terms";

    private static final long serialVersionUID = 1L;
    private static final int TERM_MONTHS = 5;

    private final transient Terms terms;
    private final transient Lists lists;
    private final transient BusinessClock clock;
    private final boolean writable;

    TermsView(Terms terms, Lists lists, Jurisdiction jurisdiction, BusinessClock clock) {
        this.terms = terms;
        this.lists = lists;
        this.clock = clock;
        this.writable = jurisdiction.mayEverywhere(Permission.ORGANISATION_WRITE);
        addClassName("kx-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.terms.title");
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .crumb(getTranslation("organisation.title"), Address.of(SchoolPages.SCHOOLS));
        if (writable) {
            Button add = new Button(getTranslation("organisation.terms.add"), click -> form(
                            "organisation.terms.add", draft -> terms.create(draft))
                    .open(empty()));
            add.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
            header.actions(add);
        }
        DataList<Term> list = lists.of(columns(), terms.all())
                .titled(getPageTitle())
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.term.none"), getTranslation("organisation.term.none.next")));
        if (writable) {
            list.onOpen(term -> form("organisation.terms.change", draft -> terms.change(term.id(), draft))
                    .open(draft(term)));
        }
        add(header, list);
    }

    private static ColumnList<Term> columns() {
        return ColumnList.of(
                Column.name("name", "organisation.term.name", Term::name).wide(),
                Column.text("code", "organisation.code", Term::code),
                Column.<Term>number("year", "organisation.term.year", Term::schoolYear)
                        .shownAs((term, locale) -> String.valueOf(term.schoolYear())),
                Column.date(
                        "first", "organisation.term.first", term -> term.days().first()),
                Column.date(
                        "last", "organisation.term.last", term -> term.days().last()));
    }

    private FormDialog<TermDraft> form(String titleKey, Consumer<TermDraft> save) {
        Select<Season> season = new Select<>();
        season.setItems(Season.values());
        season.setItemLabelGenerator(one -> getTranslation("organisation.season." + one.name()));
        return new FormDialog<>(TermDraft.class, getTranslation(titleKey), draft -> {
                    save.accept(draft);
                    show();
                })
                .field("nameZh", "organisation.name.zh", new TextField())
                .field("nameEn", "organisation.name.en", new TextField())
                .field("code", "organisation.code", new TextField())
                .field("schoolYear", "organisation.term.year", new IntegerField())
                .field("season", "organisation.term.season", season)
                .field("firstDay", "organisation.term.first", Dates.picker())
                .field("lastDay", "organisation.term.last", Dates.picker());
    }

    private TermDraft empty() {
        LocalDate today = clock.today();
        boolean autumn = today.getMonthValue() >= 7;
        int year = autumn ? today.getYear() : today.getYear() - 1;
        return new TermDraft(
                year + (autumn ? "A" : "S"),
                "",
                "",
                year,
                autumn ? Season.AUTUMN : Season.SPRING,
                today,
                today.plusMonths(TERM_MONTHS));
    }

    private static TermDraft draft(Term term) {
        LocalDate last = term.days().last();
        return new TermDraft(
                term.code(),
                term.name().zh(),
                term.name().en(),
                term.schoolYear(),
                term.season(),
                term.days().first(),
                last == null ? term.days().first() : last);
    }
}
