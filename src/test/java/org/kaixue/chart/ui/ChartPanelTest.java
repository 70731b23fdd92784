package org.kaixue.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.chart.ChartLink;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ChartPanelTest {

    private final List<String> followed = new ArrayList<>();
    private final ChartPanel panel = new ChartPanel(followed::add);

    @BeforeEach
    void showMasks() {
        panel.show(
                "存量对需求",
                "口罩最先用完。",
                width -> "<svg><title>" + width + "</title></svg>",
                new ChartTable(
                        List.of("物资", "可用天数"),
                        List.of(
                                new ChartTable.Row(
                                        List.of("口罩", "4.0"),
                                        Optional.of(new ChartLink("mask", "/supply/item/mask", "口罩 4.0 天"))),
                                new ChartTable.Row(List.of("合计", "不适用"), Optional.empty()))));
    }

    @Test
    void both_layouts_of_the_chart_are_there_and_the_style_sheet_chooses() {
        assertThat(all(Svg.class).map(svg -> svg.getElement().getProperty("innerHTML")))
                .containsExactly("<svg><title>WIDE</title></svg>", "<svg><title>NARROW</title></svg>");
    }

    @Test
    void the_button_changes_between_picture_and_table() {
        Button toggle = all(Button.class).findFirst().orElseThrow();
        assertThat(shown(NativeTable.class)).isFalse();
        assertThat(toggle.getText()).contains("chart.table");

        toggle.click();

        assertThat(shown(NativeTable.class)).isTrue();
        assertThat(shown(Svg.class)).isFalse();
        assertThat(toggle.getText()).contains("chart.chart");
    }

    @Test
    void the_table_has_the_same_numbers_and_links() {
        assertThat(all(NativeTableHeaderCell.class)
                        .map(cell -> cell.getElement().getTextRecursively()))
                .containsExactly("物资", "可用天数", "口罩", "合计");
        assertThat(all(NativeTableCell.class).map(NativeTableCell::getText)).containsExactly("4.0", "不适用");
        assertThat(all(Anchor.class)).singleElement().satisfies(anchor -> {
            assertThat(anchor.getHref()).isEqualTo("/supply/item/mask");
            assertThat(anchor.getElement().getAttribute("data-key")).isEqualTo("mask");
        });
    }

    @Test
    void following_a_bar_tells_its_key() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(ChartPanel.FOLLOWED, true);
        data.put(ChartPanel.KEY, "mask");
        panel.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(panel.getElement(), "click", data));

        assertThat(followed).containsExactly("mask");
    }

    @Test
    void a_row_has_as_many_cells_as_the_header() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartTable(
                        List.of("物资"), List.of(new ChartTable.Row(List.of("口罩", "4.0"), Optional.empty()))));
    }

    private boolean shown(Class<? extends Component> type) {
        Component component = all(type).findFirst().orElseThrow();
        return Stream.iterate(component, c -> c != panel, c -> c.getParent().orElseThrow())
                .allMatch(Component::isVisible);
    }

    private <T extends Component> Stream<T> all(Class<T> type) {
        return below(panel).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ChartPanelTest::below));
    }
}
