package org.kaixue.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.kaixue.common.RuleViolation;

/** The texts that the sheets of a workbook share; how they sound, in Japanese, is left out. */
final class SharedTexts implements XmlPart.Walker {

    private static final int MOST = 2_000_000;

    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    @Override
    public void starts(String element, XMLStreamReader attributes) {
        text.starts(element);
        if (element.equals("si")) {
            text.clear();
        }
    }

    @Override
    public void text(String more) {
        text.add(more);
    }

    @Override
    public void ends(String element) {
        text.ends(element);
        if (element.equals("si")) {
            if (texts.size() >= MOST) {
                throw new RuleViolation("intake.file.bomb");
            }
            texts.add(text.taken());
        }
    }

    String get(String index) {
        int place = Numbers.small(index);
        if (place < 0 || place >= texts.size()) {
            throw new RuleViolation("intake.file.damaged");
        }
        return texts.get(place);
    }
}
