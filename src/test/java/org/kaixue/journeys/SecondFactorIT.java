package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator asks more of a role than a password; its holder gets along with it, loses the phone and is helped. */
@BrowserTest
class SecondFactorIT {
    private static final String PASSWORD = "seven quiet herons";
    private static final String NAME = "lin-supervisor";
    private static final int SECONDS = 30;
    private static final int LONG_AGO = -1000;

    @Autowired
    private BusinessClock clock;

    @Test
    void a_role_requires_it_and_its_holder_sets_it_up_signs_in_with_it_and_is_helped_when_it_is_lost(Browser browser) {
        browser.tolerate("登录已结束");
        browser.tolerate("您已较长时间没有操作");
        Person admin = Person.signedIn(browser, "admin", Screen.DESK_ZH_LIGHT);
        String secret = invites(admin);
        requires(browser, admin, true);

        Person holder = Person.at(browser, Screen.PHONE_EN_DARK).signsIn(NAME, secret);
        holder.fills("Current password", secret);
        holder.fills("New password", PASSWORD);
        holder.fills("New password again", PASSWORD);
        holder.clicks("Save password");
        App app = setsUp(browser, holder);
        assertThat(holder.page().locator(".kx-account")).isVisible();
        holder.opens("/me");
        holder.photographs("factor-me");
        assertThat(holder.button("Remove it")).hasCount(0);
        assertThat(holder.sheet()).containsText("8 recovery codes left");

        Person atDesk = Person.at(browser, Screen.DESK_ZH_LIGHT);
        signsIn(browser, atDesk, app);

        admin.opens("/accounts/" + NAME);
        admin.photographs("factor-account");
        admin.clicks("重置两步验证");
        admin.photographs("factor-reset");
        admin.clicks("重置两步验证");
        assertThat(admin.message()).containsText("已重置 " + NAME);
        holder.page().reload();
        holder.settles();
        assertThat(holder.page().url()).contains("/login");
        holder.signsIn(NAME, PASSWORD);
        assertThat(holder.title()).hasText("Second factor");
        requires(browser, admin, false);
        holder.opens("/me");
        assertThat(holder.title()).hasText("My account");
    }

    @Test
    void anybody_sets_it_up_at_will_and_removes_it_with_a_code(Browser browser) {
        Person officer = Person.signedIn(browser, "county", Screen.DESK_ZH_LIGHT);
        officer.opens("/me");
        officer.photographs("factor-me-none");
        officer.follows("启用");
        assertThat(officer.title()).hasText("两步验证");
        officer.photographs("factor-set-up-desk");
        App app = new App(officer.field("密钥").inputValue(), clock);
        officer.fills("动态口令", app.code(-1));
        officer.clicks("启用");
        officer.photographs("factor-recovery-desk");
        officer.clicks("已保存，继续");
        assertThat(officer.title()).hasText("我的账号");
        officer.photographs("factor-me-set");

        officer.clicks("停用两步验证");
        officer.fills("动态口令或恢复码", app.code(0));
        assertThat(browser.axe(officer.page())).isEmpty();
        officer.photographs("factor-remove");
        officer.presses("Enter");
        assertThat(officer.message()).containsText("两步验证已停用");
        assertThat(officer.dialog()).hasCount(0);
        Person.demo(browser, "county", Screen.PHONE_EN_DARK);
    }

    private static String invites(Person admin) {
        admin.opens("/accounts");
        admin.clicks("新建账号");
        admin.fills("用户名", NAME);
        admin.fills("中文姓名", "林州");
        admin.fills("英文姓名", "Lin Zhou");
        admin.chooses("角色", "督导员");
        admin.finds("单位", "牧云县");
        admin.clicks("新建并生成一次性密码");
        String secret = admin.field("一次性密码").inputValue();
        admin.clicks("已交给本人，关闭");
        return secret;
    }

    private static void requires(Browser browser, Person admin, boolean required) {
        admin.opens("/accounts");
        admin.clicks("两步验证要求");
        admin.dialog().getByLabel("督导员").setChecked(required);
        admin.settles();
        assertThat(browser.axe(admin.page())).isEmpty();
        admin.photographs("factor-roles");
        admin.clicks("保存");
        assertThat(admin.message()).containsText("两步验证要求已保存");
    }

    /** Whatever was asked for, the page for it comes first. */
    private App setsUp(Browser browser, Person holder) {
        holder.opens("/me");
        assertThat(holder.title()).hasText("Second factor");
        assertThat(holder.page().locator(".kx-qr svg")).isVisible();
        assertThat(browser.axe(holder.page())).isEmpty();
        holder.photographs("factor-set-up");
        App app = new App(holder.field("Secret").inputValue(), clock);
        holder.fills("Code", app.code(LONG_AGO));
        holder.clicks("Use it");
        assertThat(holder.page().locator("vaadin-text-field[invalid]")).hasCount(1);
        holder.photographs("factor-set-up-wrong");
        holder.fills("Code", app.code(-1));
        holder.presses("Enter");
        assertThat(holder.title()).hasText("Recovery codes");
        assertThat(holder.page().locator(".kx-recovery-codes li")).hasCount(8);
        assertThat(browser.axe(holder.page())).isEmpty();
        holder.photographs("factor-recovery");
        holder.clicks("Kept, go on");
        return app;
    }

    /** With a wrong code first, by keyboard alone; the password by itself opens nothing. */
    private static void signsIn(Browser browser, Person person, App app) {
        person.fills("用户名", NAME);
        person.fills("密码", PASSWORD);
        person.page().keyboard().press("Enter");
        Locator code = person.field("动态口令或恢复码");
        assertThat(code).isFocused();
        assertThat(code).hasAttribute("autocomplete", "one-time-code");
        person.settles();
        assertThat(browser.axe(person.page())).isEmpty();
        person.photographs("factor-code");
        person.page().keyboard().type(app.code(LONG_AGO));
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator(".kx-sign-in-error")).containsText("动态口令不正确");
        person.settles();
        person.photographs("factor-code-wrong");
        person.opens("/me");
        assertThat(person.page().url()).contains("/login");
        person.opens("/login?step=code");
        person.page().keyboard().type(app.code(0));
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator(".kx-account")).isVisible();
        person.settles();
    }

    /** What an authenticator app shows for a secret, written anew from the standard. */
    private record App(String secret, BusinessClock clock) {

        private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

        /** The code so many steps from now. */
        String code(int ahead) {
            long step = clock.now().getEpochSecond() / SECONDS + ahead;
            try {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
                byte[] hash = mac.doFinal(
                        ByteBuffer.allocate(Long.BYTES).putLong(step).array());
                int at = hash[hash.length - 1] & 0xf;
                return String.format(Locale.ROOT, "%06d", (ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff) % 1_000_000);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        private byte[] bytes() {
            StringBuilder bits = new StringBuilder();
            for (String letter : List.of(secret.replace(" ", "").split(""))) {
                bits.append(String.format(Locale.ROOT, "%5s", Integer.toBinaryString(LETTERS.indexOf(letter)))
                        .replace(' ', '0'));
            }
            byte[] bytes = new byte[bits.length() / 8];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            }
            return bytes;
        }
    }
}
