package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class ProgressDialogTest extends PageTest {

    @Autowired
    private LongWork works;

    private final CountDownLatch begin = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final List<String> finished = new ArrayList<>();

    @Test
    void the_bar_and_the_words_say_how_far_the_job_is_and_then_what_came_of_it() throws Exception {
        Work<String> work = counting();
        ProgressDialog<String> dialog = opened(work);
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
        assertThat(said()).isEqualTo("正在进行");

        begin.countDown();
        LongWorkTest.await(reached);
        roundTrip();
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isFalse();
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(300);
        assertThat(said()).isEqualTo("正在进行 · 300 / 1,200");

        finish.countDown();
        LongWorkTest.ended(work);
        roundTrip();
        assertThat(said()).isEqualTo("已完成");
        assertThat(finished).containsExactly("1200 行");
        press("关闭");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void cancel_is_answered_at_once_and_the_job_stops() throws Exception {
        Work<String> work = counting();
        opened(work);

        press("取消");
        assertThat(said()).isEqualTo("正在取消");
        begin.countDown();
        LongWorkTest.ended(work);
        roundTrip();

        assertThat(said()).isEqualTo("已取消");
        assertThat(finished).isEmpty();
    }

    @Test
    void a_job_goes_on_when_its_dialog_is_closed_and_can_be_looked_at_again() throws Exception {
        Work<String> work = counting();
        ProgressDialog<String> first = opened(work);
        press("后台继续");
        assertThat(first.isOpened()).isFalse();

        begin.countDown();
        finish.countDown();
        LongWorkTest.ended(work);
        roundTrip();
        assertThat(work.result()).contains("1200 行");
        assertThat(finished).isEmpty();

        opened(work);
        assertThat(said()).isEqualTo("已完成");
        assertThat(finished).containsExactly("1200 行");
    }

    /** A result may remove fields of the page; their scripts, if in the same response, would find them gone. */
    @Test
    void a_job_that_was_faster_than_its_dialog_is_told_of_after_the_response_that_opens_it() throws Exception {
        Work<String> work = works.start("common.list.xlsx", progress -> "1 行");
        LongWorkTest.ended(work);
        List<String> amidTheResponse = new ArrayList<>();
        UI ui = UI.getCurrentOrThrow();

        new ProgressDialog<>(work, finished::add).open();
        ui.beforeClientResponse(ui, response -> amidTheResponse.addAll(finished));
        roundTrip();
        assertThat(amidTheResponse).isEmpty();

        assertThat(said()).isEqualTo("已完成");
        assertThat(finished).containsExactly("1 行");
    }

    @Test
    void a_refused_job_says_why() throws Exception {
        Work<String> work = works.start("common.list.xlsx", progress -> {
            throw new RuleViolation("common.access-refused");
        });
        LongWorkTest.ended(work);

        opened(work);

        assertThat(said()).startsWith("您没有权限");
    }

    @Test
    void a_failed_job_gives_the_number_of_its_error() throws Exception {
        Work<String> work = works.start("common.list.xlsx", progress -> {
            throw new IllegalStateException("broken inside");
        });
        LongWorkTest.ended(work);

        opened(work);

        Work.Failure failure = Objects.requireNonNull(work.status().failure());
        assertThat(said()).contains(failure.number()).doesNotContain("broken");
        assertThat(all(Button.class))
                .filteredOn(Button::isVisible)
                .extracting(Button::getText)
                .containsExactly("关闭");
    }

    /** A job that stops on its way until the test lets it go on. */
    private Work<String> counting() {
        return works.start("common.list.xlsx", progress -> {
            LongWorkTest.await(begin);
            progress.at(300, 1_200);
            reached.countDown();
            LongWorkTest.await(finish);
            return "1200 行";
        });
    }

    private ProgressDialog<String> opened(Work<String> work) {
        ProgressDialog<String> dialog = new ProgressDialog<>(work, finished::add);
        dialog.open();
        roundTrip();
        return dialog;
    }

    private String said() {
        return find(Paragraph.class).single().getText();
    }
}
