package org.kaixue.intake.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.common.ui.LongWork;
import org.kaixue.common.ui.Work;
import org.kaixue.stock.Stock;
import org.kaixue.stock.StockFixture;
import org.kaixue.stock.StockRow;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The steps from a file to what is in the books, and back. */
class ImportViewTest extends PageTest {

    private static final String SHEET = "学校,物资,数量,有效期至\nA,口罩,2箱,2028-1-1\nB,口罩,多,2028-1-1\n合计,,,\n";

    @Autowired
    ApplicationContext beans;

    @Autowired
    LongWork works;

    @Autowired
    Stock stock;

    private StockFixture.Tree tree;

    @BeforeEach
    void plant() {
        tree = new StockFixture(beans).plant();
        signIn(Role.LOGISTICS, tree.county());
        works.mine().forEach(works::forget);
        open("import");
    }

    @Test
    void a_sheet_is_looked_at_imported_and_taken_back() throws Exception {
        upload(SHEET);
        assertThat(held()).isZero();
        press("检查每一行");
        settle();
        assertThat(paragraphs()).anyMatch(text -> text.contains("有 1 行有错误（共检查 2 行）"));
        Grid<?> rows = grid("检查结果");
        assertThat(test(rows).size()).isEqualTo(1);
        press("全部 2");
        assertThat(test(grid("检查结果")).size()).isEqualTo(2);
        assertThat(held()).isZero();

        press("导入 1 行");
        settle();
        assertThat(held()).isEqualTo(4_000);
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("已导入 1 行"));
        assertThat(test(grid("以往的导入")).size()).isEqualTo(1);
    }

    @Test
    void heads_that_are_not_known_are_chosen_before_anything_is_checked() throws Exception {
        upload("甲,物资,数量,有效期至\nA,口罩,2箱,2028-1-1\n");
        assertThat(paragraphs()).anyMatch(text -> text.contains("没有找到必填栏目：学校或储备库"));
        assertThat(find(Button.class).withText("检查每一行").single().isEnabled()).isFalse();
        place().setValue("甲");
        roundTrip();
        assertThat(find(Button.class).withText("检查每一行").single().isEnabled()).isTrue();
    }

    @Test
    void whoever_comes_back_to_the_page_goes_on_where_he_was() throws Exception {
        upload(SHEET);
        press("检查每一行");
        settle();
        open("supply/ledger");
        open("import");
        roundTrip();
        assertThat(find(Button.class).withText("导入 1 行").all()).hasSize(1);
        press("换一个文件");
        assertThat(all(Upload.class)).hasSize(1);
        open("supply/ledger");
        open("import");
        roundTrip();
        assertThat(all(Upload.class)).hasSize(1);
    }

    @Test
    void a_job_under_way_is_found_again_whatever_language_was_chosen_meanwhile() {
        CountDownLatch cancelled = new CountDownLatch(1);
        Work<Stage> job = works.start("intake.work.check", progress -> {
            cancelled.await();
            progress.check();
            throw new AssertionError("It was to be cancelled");
        });
        open("supply/ledger");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("import");

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Check the sheet");
        job.cancel();
        cancelled.countDown();
    }

    @Test
    void a_file_that_is_no_sheet_is_refused_in_plain_words() throws Exception {
        upload("%PDF-1.7");
        assertThat(paragraphs()).anyMatch(text -> text.contains("这是 PDF 文件"));
    }

    private void upload(String content) throws Exception {
        test(all(Upload.class).getFirst()).upload("清单.csv", "text/csv", content.getBytes(UTF_8));
        roundTrip();
        settle();
    }

    /** Until the job that was started is at its end and the page has heard of it. */
    private void settle() throws Exception {
        Work<?> latest = works.mine().getFirst();
        CountDownLatch end = new CountDownLatch(1);
        latest.onChange(() -> {
            if (latest.status().ended()) {
                end.countDown();
            }
        });
        assertThat(latest.status().ended() || end.await(30, TimeUnit.SECONDS))
                .as("the job ended")
                .isTrue();
        roundTrip();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Select<String> place() {
        return (Select<String>) all(Select.class).stream()
                .filter(select -> "学校或储备库".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private long held() {
        return stock.rows(tree.county()).stream().mapToLong(StockRow::quantity).sum();
    }
}
