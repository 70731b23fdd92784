package org.kaixue.catalogue.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemUnit;
import org.kaixue.catalogue.Measure;
import org.kaixue.common.Bilingual;

/**
 * A ladder of units as lines of text: {@code 只 / pcs = 1}, {@code 箱 / cases = 2000}, {@code 吨 / t = 1000000 g}; a star
 * before a name keeps amounts from being shown in that unit to its readers.
 */
final class LadderText implements Converter<String, List<ItemUnit>> {

    private static final long serialVersionUID = 1L;
    private static final Pattern LINE =
            Pattern.compile("\\s*(\\*?)([^/=*]+)/\\s*(\\*?)([^/=*]*)=\\s*(\\d+(?:\\.\\d+)?)\\s*(g?)\\s*");

    private final String misread;

    /** @param misread what is said of a text that is not such lines */
    LadderText(String misread) {
        this.misread = misread;
    }

    @Override
    public Result<List<ItemUnit>> convertToModel(@Nullable String text, ValueContext context) {
        List<ItemUnit> units = new ArrayList<>();
        for (String line : (text == null ? "" : text).lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                units.add(new ItemUnit(
                        new Bilingual(parts.group(2).strip(), parts.group(4).strip()),
                        parts.group(6).isEmpty() ? Measure.BASE : Measure.MASS,
                        new BigDecimal(parts.group(5)),
                        parts.group(1).isEmpty(),
                        parts.group(3).isEmpty()));
            } else if (!line.isBlank()) {
                return Result.error(misread);
            }
        }
        return units.isEmpty() ? Result.error(misread) : Result.ok(units);
    }

    @Override
    public String convertToPresentation(@Nullable List<ItemUnit> units, ValueContext context) {
        return units == null
                ? ""
                : String.join("\n", units.stream().map(LadderText::line).toList());
    }

    static String line(ItemUnit unit) {
        return (unit.shownZh() ? "" : "*") + unit.name().zh() + " / " + (unit.shownEn() ? "" : "*")
                + unit.name().en() + " = " + unit.factor().stripTrailingZeros().toPlainString()
                + (unit.measure() == Measure.MASS ? " g" : "");
    }
}
