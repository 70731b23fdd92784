package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaixue.common.Role;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.kaixue.security.AccountBook;
import org.springframework.stereotype.Component;

/** The fields of a role to be given: which, over what, in which term, until when. */
@Component
record GrantFields(AccountBook book, Units units, Terms terms, Texts texts) {

    void into(FormDialog<?> form) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        form.field("role", "security.accounts.form.role", role(locale));
        form.field("unit", "security.accounts.form.unit", unit(locale));
        form.field("term", "security.accounts.form.term", term(locale));
        form.field("until", "security.accounts.form.until", Dates.picker());
    }

    private Select<Role> role(Locale locale) {
        Select<Role> choice = new Select<>();
        choice.setItems(book.givable());
        choice.setItemLabelGenerator(
                role -> role == null ? "" : texts.getTranslation("common.role." + role.name(), locale));
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }

    private ComboBox<UnitId> unit(Locale locale) {
        UnitTree tree = units.tree();
        ComboBox<UnitId> choice = new ComboBox<>();
        List<UnitId> reach = book.reach();
        choice.setItems(reach);
        choice.setItemLabelGenerator(unit -> name(tree, tree.get(unit), locale));
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }

    private Select<TermId> term(Locale locale) {
        String every = texts.getTranslation("security.accounts.form.every-term", locale);
        Select<TermId> choice = new Select<>();
        choice.setItems(terms.all().stream().map(Term::id).toList());
        choice.setItemLabelGenerator(term -> Optional.ofNullable(term)
                .map(id -> terms.get(id).name().in(locale))
                .orElse(every));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(every);
        choice.setPlaceholder(every);
        return choice;
    }

    /** Schools of different counties may be called alike. */
    private static String name(UnitTree tree, UnitNode unit, Locale locale) {
        String own = unit.name().in(locale);
        return unit.kind() == UnitKind.SCHOOL && unit.parent() != null
                ? tree.get(unit.parent()).name().in(locale) + " · " + own
                : own;
    }
}
