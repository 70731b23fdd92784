package org.kaixue.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ChartWidth;

/**
 * A chart with its title, a summary in words and a button that shows the same numbers as a table. Both layouts of the
 * chart are in the page and the style sheet shows the one that fits the panel, so turning a phone asks nobody.
 */
public class ChartPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** A plain click, or Enter, on something that leads somewhere; with a modifier key the browser opens a new tab. */
    static final String FOLLOWED = "!!event.target.closest('[data-key]') && event.button === 0"
            + " && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey";

    static final String KEY = "event.target.closest('[data-key]')?.getAttribute('data-key')";
    private static final String KEEP_PAGE = "(" + FOLLOWED + ") && event.preventDefault()";

    private final H2 title = new H2();
    private final Paragraph summary = new Paragraph();
    private final Svg wide = new Svg();
    private final Svg narrow = new Svg();
    private final Div picture = new Div(wide, narrow);
    private final Div numbers = new Div();
    private final Button toggle = new Button();
    private final Div tools = new Div(toggle);

    /**
     * An empty panel.
     *
     * @param followed is told the key of the bar, point or row that the reader follows, and navigates; the page is not
     *     loaded anew
     */
    public ChartPanel(Consumer<String> followed) {
        addClassName("kx-chart-panel");
        wide.addClassName("kx-chart-wide");
        narrow.addClassName("kx-chart-narrow");
        picture.addClassName("kx-chart-picture");
        numbers.addClassName("kx-chart-numbers");
        summary.addClassName("kx-chart-summary");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClickListener(click -> showNumbers(!numbers.isVisible()));
        tools.addClassName("kx-chart-tools");
        Header header = new Header(title, tools);
        header.addClassName("kx-chart-header");
        getContent().add(header, summary, picture, numbers);
        getElement()
                .addEventListener(
                        "click",
                        click -> followed.accept(click.getEventData().get(KEY).asString()))
                .setFilter(FOLLOWED)
                .addEventData(KEY)
                .addEventData(KEEP_PAGE);
        showNumbers(false);
    }

    /** More for the heading's line, such as a choice of what is drawn. */
    public ChartPanel tools(Component... more) {
        for (int n = 0; n < more.length; n++) {
            tools.addComponentAtIndex(n, more[n]);
        }
        return this;
    }

    /** Something under the picture, such as a link to what it leaves out. */
    public ChartPanel below(Component component) {
        getContent().add(component);
        return this;
    }

    /** Shows another chart, or the same with other numbers. Whether picture or table is open stays as it was. */
    public void show(String title, String summary, Function<ChartWidth, String> svg, ChartTable table) {
        this.title.setText(title);
        getElement().setAttribute("aria-label", title);
        this.summary.setText(summary);
        wide.setSvg(svg.apply(ChartWidth.WIDE));
        narrow.setSvg(svg.apply(ChartWidth.NARROW));
        numbers.removeAll();
        numbers.add(asTable(title, table));
    }

    private void showNumbers(boolean shown) {
        numbers.setVisible(shown);
        picture.setVisible(!shown);
        toggle.setText(getTranslation(shown ? "chart.chart" : "chart.table"));
    }

    private static NativeTable asTable(String title, ChartTable table) {
        NativeTable element = new NativeTable();
        element.setCaptionText(title);
        NativeTableRow names = element.getHead().addRow();
        table.header().forEach(name -> scoped(names.addHeaderCell(), "col").setText(name));
        for (ChartTable.Row row : table.rows()) {
            NativeTableRow cells = element.getBody().addRow();
            NativeTableHeaderCell first = scoped(cells.addHeaderCell(), "row");
            row.link()
                    .ifPresentOrElse(
                            link -> first.add(asAnchor(link, row.cells().getFirst())),
                            () -> first.setText(row.cells().getFirst()));
            row.cells().stream().skip(1).forEach(text -> cells.addDataCell().setText(text));
        }
        return element;
    }

    private static Anchor asAnchor(ChartLink link, String text) {
        Anchor anchor = new Anchor(link.href(), text);
        anchor.getElement().setAttribute("data-key", link.key());
        return anchor;
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell cell, String scope) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
