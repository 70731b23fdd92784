package org.kaixue.intake;

import java.io.InputStream;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaixue.common.RuleViolation;

/** Walks through a part of a workbook; nothing outside it is ever asked for. */
final class XmlPart {

    /** What is done with the elements of a part. */
    interface Walker {

        void starts(String element, XMLStreamReader attributes);

        default void ends(String element) {}

        default void text(String text) {}
    }

    private static final XMLInputFactory FACTORY = factory();

    private XmlPart() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(systemId);
        });
        return factory;
    }

    /** Gives the start of each element, its name without prefix. */
    static void starts(InputStream part, BiConsumer<String, XMLStreamReader> start) {
        walk(part, start::accept);
    }

    static void walk(InputStream part, Walker walker) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(part);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> walker.starts(xml.getLocalName(), xml);
                    case XMLStreamConstants.END_ELEMENT -> walker.ends(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        walker.text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RuleViolation("intake.file.entities");
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new RuleViolation("intake.file.damaged");
        }
    }

    /** An attribute by its name without prefix; empty if there is none. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
