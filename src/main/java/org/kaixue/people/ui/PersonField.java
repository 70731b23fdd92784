package org.kaixue.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/** Chooses a person of a school by typing a part of the code, the name or the class; names stay masked. */
final class PersonField extends ComboBox<PersonRow> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient CarePage page;
    private final transient @Nullable PersonKind only;

    /** @param only whom to offer; null for everybody */
    PersonField(CarePage page, Map<ClassId, Bilingual> classes, @Nullable PersonKind only) {
        this.page = page;
        this.only = only;
        setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(row -> page.name(row, classes));
        setHelperText(page.say("people.care.person.help"));
        setRequiredIndicatorVisible(true);
        addClassName("kx-form-wide");
    }

    private Stream<PersonRow> found(String typed) {
        return page.desk().persons().find(page.unit().id(), typed, MOST).stream()
                .filter(row -> only == null || row.kind() == only);
    }

    /** To and from what a draft keeps. */
    static Converter<PersonRow, PersonId> converter() {
        return new Converter<>() {

            private static final long serialVersionUID = 1L;

            @Override
            public Result<PersonId> convertToModel(@Nullable PersonRow row, ValueContext context) {
                return Result.ok(row == null ? null : row.id());
            }

            @Override
            public @Nullable PersonRow convertToPresentation(@Nullable PersonId id, ValueContext context) {
                return null;
            }
        };
    }
}
