package org.kaixue.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.kaixue.common.ui.AccountMenuItem;
import org.kaixue.common.ui.LongWork;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.ProgressDialog;
import org.kaixue.common.ui.Work;
import org.kaixue.demo.DemoLoad;
import org.springframework.stereotype.Component;

/** "Reset the demo" under the administrator's name. */
@Component
class DemoResetItem implements AccountMenuItem {

    private final DemoLoad load;
    private final LongWork works;

    DemoResetItem(DemoLoad load, LongWork works) {
        this.load = load;
        this.works = works;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public String textKey() {
        return "demo.reset";
    }

    @Override
    public boolean offered() {
        return load.resetOffered();
    }

    @Override
    public void chosen() {
        UI ui = UI.getCurrentOrThrow();
        String reset = ui.getTranslation("demo.reset");
        Messages.confirm(reset, ui.getTranslation("demo.reset.what-happens"), reset, () -> start(ui));
    }

    /**
     * The account that asked for it is no more, even if one of the same name is. The session ends within a request of the
     * page and before its answer: later, the sign-in page that the answer asks for would still find it signed in.
     */
    private static void leave(UI ui) {
        ui.getPage().executeJs("return true").then(answer -> {
            ui.getPage().setLocation("login");
            VaadinSession.getCurrent().getSession().invalidate();
        });
    }

    private void start(UI ui) {
        Work<Boolean> work = works.start("demo.reset", progress -> {
            load.reset(progress);
            return true;
        });
        new ProgressDialog<>(work, done -> leave(ui)).open();
    }
}
