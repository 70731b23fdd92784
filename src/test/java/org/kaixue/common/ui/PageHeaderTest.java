package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaixue.common.Band;
import org.kaixue.support.PageTest;

class PageHeaderTest extends PageTest {

    @Test
    void the_answer_says_red_before_amber_before_green_whatever_was_said_first() {
        UI.getCurrent()
                .add(new PageHeader("物资")
                        .answer("截至今天。")
                        .answer(Band.GREEN, "充足 3 所。")
                        .answer(Band.RED, "不足 1 所。")
                        .answer(Band.AMBER, "偏紧 2 所。"));

        assertThat(find(Span.class).withClassName("kx-sentence").all())
                .extracting(sentence -> sentence.getElement().getTextRecursively())
                .containsExactly("● 不足 1 所。", "◆ 偏紧 2 所。", "✓ 充足 3 所。", "截至今天。");
    }

    @Test
    void the_way_down_to_the_page_is_shown_only_where_there_is_one() {
        PageHeader top = new PageHeader("物资");
        UI.getCurrent().add(top);
        assertThat(all(Nav.class)).isEmpty();

        top.crumb("澜雪州", Address.of("supply").with("unit", "639000")).crumb("缺项", Address.of("supply/gaps"));

        assertThat(find(Nav.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("所在位置");
        assertThat(all(Anchor.class)).extracting(Anchor::getHref).containsExactly("supply?unit=639000", "supply/gaps");
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void a_badge_never_says_by_colour_alone_what_it_means(Band band) {
        StatusBadge own = new StatusBadge(band);
        StatusBadge other = new StatusBadge(band, "4.0 天");

        String word = own.getTranslation(band.wordKey());
        assertThat(own.getElement().getTextRecursively()).isEqualTo(band.sign() + word);
        assertThat(other.getElement().getTextRecursively()).isEqualTo(band.sign() + word + "4.0 天");
        assertThat(word).doesNotStartWith("!");
    }
}
