package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Tells by a workbook's styles which of its numbers are days. */
final class CellDates implements XmlPart.Walker {

    private static final Pattern NO_SIGN_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final int LAST_DAY = 2_958_465;

    private final Set<String> formats = new HashSet<>();
    private final List<Boolean> styles = new ArrayList<>();
    private boolean cellStyles;
    private boolean from1904;

    @Override
    public void starts(String element, XMLStreamReader xml) {
        switch (element) {
            case "numFmt" -> {
                String code = NO_SIGN_OF_A_DATE
                        .matcher(XmlPart.attribute(xml, "formatCode"))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
                if (code.contains("y") || code.contains("d") || code.contains("m/") || code.contains("m-")) {
                    formats.add(XmlPart.attribute(xml, "numFmtId"));
                }
            }
            case "cellXfs" -> cellStyles = true;
            case "xf" -> {
                if (cellStyles) {
                    String format = XmlPart.attribute(xml, "numFmtId");
                    styles.add(builtIn(Numbers.small(format)) || formats.contains(format));
                }
            }
            default -> {}
        }
    }

    @Override
    public void ends(String element) {
        if (element.equals("cellXfs")) {
            cellStyles = false;
        }
    }

    void from1904(String flag) {
        from1904 = flag.equals("1") || flag.equals("true");
    }

    /** The day that a number is; empty if its style shows no day. */
    Optional<String> day(String style, String number) {
        int index = Numbers.small(style);
        if (index < 0 || index >= styles.size() || !styles.get(index)) {
            return Optional.empty();
        }
        int day = Numbers.small(number.replaceFirst("\\..*", ""));
        return day < 1 || day > LAST_DAY
                ? Optional.empty()
                : Optional.of(Days.ofExcel(day, from1904).toString());
    }

    /** The formats that every workbook knows; from 27 on those of East Asia. */
    private static boolean builtIn(int format) {
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58);
    }
}
