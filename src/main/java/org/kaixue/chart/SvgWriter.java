package org.kaixue.chart;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.kaixue.chart.Drawing.Box;
import org.kaixue.chart.Drawing.Target;
import org.kaixue.chart.Words.Run;
import org.w3c.dom.Document;

/** Writes a drawing as inline SVG: Batik the shapes that JFreeChart paints, we the texts and links around them. */
final class SvgWriter {

    private static final Pattern SENTINEL = Pattern.compile("rgb\\((\\d+),254,1\\)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\n *");

    private final Drawing drawing;
    private final String id;
    private final StringBuilder out = new StringBuilder(8192);

    private SvgWriter(Drawing drawing) {
        this.drawing = drawing;
        id = drawing.chart().id() + "-" + drawing.width().name().toLowerCase(Locale.ROOT);
    }

    static String write(Drawing drawing) {
        return new SvgWriter(drawing).write();
    }

    private String write() {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kx-chart\" role=\"group\" viewBox=\"0 0 ")
                .append(drawing.width().units())
                .append(' ')
                .append(number(drawing.height()))
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title\" aria-describedby=\"")
                .append(id)
                .append("-desc\"><title id=\"")
                .append(id)
                .append("-title\">")
                .append(escape(drawing.chart().title()))
                .append("</title><desc id=\"")
                .append(id)
                .append("-desc\">")
                .append(escape(drawing.chart().summary()))
                .append("</desc>");
        hatch();
        out.append("<g aria-hidden=\"true\">").append(painted());
        drawing.boxes().forEach(this::box);
        drawing.words().forEach(this::words);
        out.append("</g>");
        drawing.targets().forEach(this::target);
        return out.append("</svg>").toString();
    }

    private void hatch() {
        if (!(drawing.chart() instanceof BulletChart)) {
            return;
        }
        String colour = Ink.STOCK.css(id);
        out.append("<defs><pattern id=\"")
                .append(id)
                .append("-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"")
                .append(" patternTransform=\"rotate(45)\"><path d=\"M0 0h5v5h-5z\" opacity=\".25\" fill=\"")
                .append(colour)
                .append("\"/><path d=\"M0 0h2v5h-2z\" fill=\"")
                .append(colour)
                .append("\"/></pattern></defs>");
    }

    private String painted() {
        SVGGraphics2D graphics = new SVGGraphics2D(new Context(emptyDocument(), id), false);
        drawing.picture().draw(graphics, drawing.plot());
        StringWriter document = new StringWriter();
        try {
            graphics.stream(document, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = document.toString();
        String inner = text.substring(text.indexOf("<g"), text.lastIndexOf("</svg"));
        return SENTINEL.matcher(LINE_BREAK.matcher(inner).replaceAll(""))
                .replaceAll(found -> Ink.values()[Integer.parseInt(found.group(1)) - 1].css(id));
    }

    private void box(Box box) {
        out.append("<rect");
        area(box.x(), box.y(), box.width(), box.height());
        if (box.dashed()) {
            out.append(" fill=\"none\" stroke-dasharray=\"4 3\" stroke=\"");
        } else {
            out.append(" fill=\"");
        }
        out.append(box.ink().css(id)).append("\"/>");
    }

    private void words(Words words) {
        out.append("<text x=\"")
                .append(number(words.x()))
                .append("\" y=\"")
                .append(number(words.y()))
                .append('"');
        if (words.anchor() != Words.Anchor.START) {
            out.append(" text-anchor=\"").append(words.anchor().svg()).append('"');
        }
        boolean single = words.runs().size() == 1;
        if (!single) {
            out.append(" xml:space=\"preserve\">");
        }
        for (Run run : words.runs()) {
            out.append(single ? "" : "<tspan")
                    .append(" font-size=\"")
                    .append(run.style().size())
                    .append(run.style().bold() ? "\" font-weight=\"600" : "")
                    .append("\" fill=\"")
                    .append(run.ink().css(id))
                    .append("\">")
                    .append(escape(run.text()))
                    .append(single ? "" : "</tspan>");
        }
        out.append("</text>");
    }

    private void target(Target target) {
        String tooltip = escape(target.link().tooltip());
        out.append("<a href=\"")
                .append(escape(target.link().href()))
                .append("\" data-key=\"")
                .append(escape(target.link().key()))
                .append("\" aria-label=\"")
                .append(tooltip)
                .append(target.tabStop() ? "\">" : "\" tabindex=\"-1\">")
                .append("<rect");
        area(target.x(), target.y(), target.width(), target.height());
        out.append(" fill=\"transparent\"><title>").append(tooltip).append("</title></rect></a>");
    }

    private void area(double x, double y, double width, double height) {
        out.append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"');
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Safe between tags and between double quotes. Control characters would break the document and are dropped. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (character >= ' ' || character == '\n') {
                        safe.append(character);
                    }
                }
            }
        }
        return safe.toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Batik's defaults with two changes. Ids begin with the chart's own, because many charts share a page. Numbers are
     * written by a format of this context's own: Batik's is one static {@code DecimalFormat} for all threads, which Java
     * does not promise to work.
     */
    private static final class Context extends SVGGeneratorContext {

        Context(Document document, String id) {
            super(document);
            setIDGenerator(new SVGIDGenerator() {
                @Override
                public String generateID(String prefix) {
                    return id + "-" + super.generateID(prefix);
                }
            });
            setExtensionHandler(new DefaultExtensionHandler());
            setImageHandler(new ImageHandlerBase64Encoder());
            setStyleHandler(new DefaultStyleHandler());
            setErrorHandler(new DefaultErrorHandler());
            decimalFormat = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        }
    }
}
