package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.PageTest;

class MessagesTest extends PageTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void what_was_done_can_be_undone_once() {
        Messages.undo("已停用 口罩", () -> done.add("undone"));

        press("撤销");

        assertThat(done).containsExactly("undone");
        assertThat(all(Notification.class)).isEmpty();
    }

    @Test
    void an_undoing_that_is_refused_says_why_and_stays_until_it_is_closed() {
        Messages.undo("已停用 口罩", () -> {
            throw new RuleViolation("common.access-refused");
        });

        press("撤销");

        Notification refusal = find(Notification.class).single();
        assertThat(refusal.getDuration()).isZero();
        assertThat(find(Span.class, refusal).single().getText()).startsWith("您没有权限");
        press("关闭");
        assertThat(all(Notification.class)).isEmpty();
    }

    @Test
    void what_cannot_be_undone_is_done_only_after_the_question() {
        Messages.confirm("重置演示数据", "所有数据将被替换。", "重置", () -> done.add("reset"));
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(done).isEmpty();

        Messages.confirm("重置演示数据", "所有数据将被替换。", "重置", () -> done.add("reset"));
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(done).containsExactly("reset");
    }
}
