package org.kaixue.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Reconciliation;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class SystemViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Flyway flyway;

    private UnitId prefecture;

    @BeforeEach
    void a_prefecture_whose_ledger_was_compared() {
        prefecture = organisation.prefecture();
        SystemWork.run("test", reconciliation::check);
    }

    @Test
    void an_administrator_reads_at_the_top_that_all_is_well_and_what_is_not_known() {
        signIn(Role.ADMINISTRATOR, prefecture);

        open("system");

        assertThat(read())
                .contains("系统运行正常。")
                .contains("没有设置备份文件夹（kaixue.backup.folder），无法检查备份。")
                .contains("检查于 2026年");
    }

    @Test
    void each_item_stands_with_its_state_what_was_measured_and_what_it_means() {
        signIn(Role.ADMINISTRATOR, prefecture);

        open("system");

        assertThat(read()).contains("库存账", "正常", "全部一致", "断电不丢账", "GB，共");
        String schema = flyway.info().current().getVersion().getVersion();
        assertThat(read()).contains("数据库结构", schema, "H2 ", "jdbc:h2:mem:", "空闲");
    }

    @Test
    void the_page_speaks_english_too() {
        signIn(Role.ADMINISTRATOR, prefecture);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        open("system");

        assertThat(read()).contains("The portal is well.");
        assertThat(read()).contains("Stock ledger", "well", "all agrees");
    }

    private String read() {
        return find(SystemView.class).single().getElement().getTextRecursively();
    }
}
