package org.kaixue.checklist.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ItemDraft.ChoiceDraft;

/** Choices as they are typed, one a line: {@code + 齐全 / complete} passes, {@code - 没有 / none} does not. */
final class ChoiceLines {

    private ChoiceLines() {}

    static Converter<String, List<ChoiceDraft>> converter(ListWords words) {
        return new Converter<>() {

            private static final long serialVersionUID = 1L;

            @Override
            public Result<List<ChoiceDraft>> convertToModel(@Nullable String typed, ValueContext context) {
                List<ChoiceDraft> choices = new ArrayList<>();
                for (String line :
                        (typed == null ? "" : typed).lines().map(String::strip).toList()) {
                    if (line.isEmpty()) {
                        continue;
                    }
                    ChoiceDraft choice = read(line);
                    if (choice == null) {
                        return Result.error(words.text("checklist.field.choices.unreadable", line));
                    }
                    choices.add(choice);
                }
                return Result.ok(choices);
            }

            @Override
            public String convertToPresentation(@Nullable List<ChoiceDraft> choices, ValueContext context) {
                return choices == null
                        ? ""
                        : choices.stream().map(ChoiceLines::write).collect(Collectors.joining("\n"));
            }
        };
    }

    private static @Nullable ChoiceDraft read(String line) {
        char sign = line.charAt(0);
        boolean passes = sign == '+' || sign == '＋';
        if (!passes && sign != '-' && sign != '－') {
            return null;
        }
        String[] names = line.substring(1).split("[/／]", -1);
        return names.length == 2 && !names[0].isBlank() && !names[1].isBlank()
                ? new ChoiceDraft(names[0].strip(), names[1].strip(), passes)
                : null;
    }

    private static String write(ChoiceDraft choice) {
        return (choice.passes() ? "+ " : "- ") + choice.textZh() + " / " + choice.textEn();
    }
}
