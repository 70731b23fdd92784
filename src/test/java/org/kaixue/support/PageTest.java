package org.kaixue.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of a page without a browser, in Chinese unless it says otherwise, without the demo, on H2 in memory. All such
 * tests share one Spring context; the database is empty and the clock stands at {@link TestClock#START} before each.
 */
@SpringBootTest(properties = {"kaixue.demo=false", "spring.main.banner-mode=off", "logging.level.org.flywaydb=error"})
@ContextConfiguration(initializers = TestDatabase.InMemory.class)
@Import(TestBeans.class)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ViewPackages(packages = "org.kaixue")
public abstract class PageTest extends SpringBrowserlessTest {

    @Autowired
    private SignedIn signedIn;

    /** Signs a person in who has one role over the unit and all below it. */
    protected void signIn(Role role, UnitId unit) {
        signedIn.as(role, unit);
        List<String> authorities = Arrays.stream(Permission.values())
                .filter(role::may)
                .map(permission -> "ROLE_" + permission)
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        role.name(), "", AuthorityUtils.createAuthorityList(authorities)));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    /** Goes to an address of the portal, such as {@code organisation?unit=639001}. */
    protected void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    /** Presses the button with this text; there must be one that can be pressed. */
    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    /** The list with this title. */
    protected Grid<?> grid(String title) {
        return all(Grid.class).stream()
                .filter(one -> title.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no list called " + title));
    }

    /** What a list's cell says; columns count as they are shown. */
    protected String cell(Grid<?> grid, int row, int column) {
        return test(grid).getLitRendererPropertyValue(row, column, "text", String.class);
    }

    /** The components of this type that there are. */
    protected <T extends Component> List<T> all(Class<T> type) {
        return find(type).all();
    }

    /** All paragraphs that can be read. */
    protected List<String> paragraphs() {
        return all(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
