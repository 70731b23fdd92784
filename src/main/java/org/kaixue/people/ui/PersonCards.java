package org.kaixue.people.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.people.PersonDraft;
import org.kaixue.people.PersonSheet;

/** What a person's record says, in three parts. */
record PersonCards(Texts texts, PersonSheet sheet, Locale locale) {

    List<Card> cards() {
        return List.of(person(), home(), health());
    }

    private Card person() {
        PersonDraft form = sheet.form();
        DescriptionList list = list();
        fact(list, "kind", say(form.kind().wordKey()));
        fact(
                list,
                "clazz",
                sheet.clazz() == null ? say("people.none") : sheet.clazz().in(locale));
        fact(list, "code", form.code());
        fact(list, "name", form.name());
        fact(list, "idNumber", form.idNumber());
        return new Card(say("people.person.who"), list);
    }

    private Card home() {
        PersonDraft form = sheet.form();
        DescriptionList list = list();
        fact(list, "boarder", answer(form.boarder()));
        fact(list, "dormitory", form.dormitory());
        fact(list, "bed", form.bed());
        fact(list, "guardianName", form.guardianName());
        fact(list, "guardianPhone", form.guardianPhone());
        return new Card(say("people.person.home"), list);
    }

    private Card health() {
        PersonDraft form = sheet.form();
        DescriptionList list = list();
        fact(
                list,
                "healthCode",
                form.healthCode() == null ? null : say(form.healthCode().wordKey()));
        fact(list, "restricted", answer(form.restricted()));
        if (form.restricted()) {
            fact(list, "restriction", form.restriction());
        }
        fact(
                list,
                "filledOn",
                form.filledOn() == null ? null : Formats.in(locale).date(form.filledOn()));
        if (sheet.opened()) {
            fact(list, "temperature", degrees(form.temperature()));
            fact(list, "symptoms", form.symptoms());
            fact(list, "places", form.places());
            fact(list, "contact", answer(form.contact()));
            fact(list, "registered", answer(form.registered()));
        } else {
            for (String field : List.of("temperature", "symptoms", "places", "contact", "registered")) {
                fact(list, field, sheet.missing().contains(field) ? null : say("people.covered"));
            }
        }
        return new Card(say("people.person.health"), list);
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-profile");
        return list;
    }

    private void fact(DescriptionList list, String field, @Nullable String value) {
        list.add(
                new DescriptionList.Term(say("people.field." + field)),
                new DescriptionList.Description(value == null ? say("people.not-entered") : value));
    }

    private @Nullable String degrees(@Nullable BigDecimal value) {
        return value == null ? null : Formats.in(locale).number(value, 1);
    }

    private @Nullable String answer(@Nullable Boolean said) {
        return said == null ? null : say(said ? "common.yes" : "common.no");
    }

    private String say(String key) {
        return texts.getTranslation(key, locale);
    }
}
