package org.kaixue.organisation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.Season;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermDraft;

/** The form of a term, new or known. */
final class TermForm extends FormDialog<TermDraft> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_MONTH_OF_AUTUMN = 7;
    private static final int TERM_MONTHS = 5;

    TermForm(String title, Consumer<TermDraft> save) {
        super(TermDraft.class, title, save);
        Select<Season> season = new Select<>();
        season.setItems(Season.values());
        season.setItemLabelGenerator(one -> getTranslation("organisation.season." + one.name()));
        field("nameZh", "organisation.name.zh", new TextField());
        field("nameEn", "organisation.name.en", new TextField());
        field("code", "organisation.code", new TextField());
        field("schoolYear", "organisation.term.year", new IntegerField());
        field("season", "organisation.term.season", season);
        field("firstDay", "organisation.term.first", Dates.picker());
        field("lastDay", "organisation.term.last", Dates.picker());
    }

    /** What is likely for a term that is entered today. */
    static TermDraft empty(LocalDate today) {
        boolean autumn = today.getMonthValue() >= FIRST_MONTH_OF_AUTUMN;
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

    static TermDraft of(Term term) {
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
