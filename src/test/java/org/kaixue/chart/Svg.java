package org.kaixue.chart;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart read back: parsing it is the proof that it is well formed. */
record Svg(Document document) {

    static Svg parse(String text) {
        try {
            return new Svg(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("Not well formed: " + text, e);
        }
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    List<String> ids() {
        return all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The rectangles that JFreeChart painted, from top to bottom: those within Batik's clip. */
    List<Element> bars() {
        return all("rect").stream()
                .filter(rect -> rect.hasAttribute("clip-path"))
                .toList();
    }

    /** What an element is filled with, itself or through its group. */
    static String fill(Element element) {
        return element.hasAttribute("fill") ? element.getAttribute("fill") : fill((Element) element.getParentNode());
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
