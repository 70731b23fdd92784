package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** A hazard from the doctor's phone to the principal's second look. */
@BrowserTest
class RectificationIT {

    @Test
    void a_doctor_reports_and_mends_a_hazard_and_the_principal_closes_it(Browser browser) {
        Person doctor = Person.signedIn(browser, "doctor", Screen.PHONE_ZH_DARK);
        doctor.opens("/rectification");
        doctor.photographs("rectification-list");
        doctor.clicks("上报隐患");
        doctor.fills("问题", "洗手池水龙头漏水");
        doctor.fills("责任人", "总务主任");
        doctor.photographs("rectification-report");
        doctor.clicks("保存");
        assertThat(doctor.title()).hasText("洗手池水龙头漏水");
        String address = doctor.page().url();

        sends(doctor, 0, "before.jpg", photo(Color.ORANGE));
        assertThat(doctor.page().locator(".kx-photo")).hasCount(1);
        sends(doctor, 1, "note.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(doctor.message()).containsText("这不是能读取的照片");
        doctor.message().getByText("关闭").click();
        sends(doctor, 1, "after.jpg", photo(Color.GREEN));
        assertThat(doctor.page().locator(".kx-photo")).hasCount(2);
        doctor.clicks("提交整改");
        doctor.fills("整改措施", "更换了水龙头");
        doctor.dialog().locator("vaadin-button[theme~=primary]").click();
        assertThat(doctor.answer()).containsText("已提交");
        assertThat(doctor.answer()).containsText("须在");
        doctor.photographs("rectification-handed-in");

        Person principal = Person.signedIn(browser, "principal", Screen.DESK_EN_DARK);
        principal.opens("/rectification?state=TO_CHECK");
        principal.photographs("rectification-to-check");
        principal.opensRow("洗手池水龙头漏水");
        assertThat(principal.page()).hasURL(address);
        principal.clicks("Close it");
        principal.fills("What you saw", "Seen: it does not drip any more");
        principal.dialog().locator("vaadin-button[theme~=primary]").click();
        assertThat(principal.answer()).containsText("Closed in time");
        principal.photographs("rectification-closed");
    }

    private static void sends(Person person, int field, String name, byte[] content) {
        person.page()
                .locator("vaadin-upload input[type=file]")
                .nth(field)
                .setInputFiles(new FilePayload(name, "image/jpeg", content));
        person.settles();
    }

    private static byte[] photo(Color color) {
        BufferedImage image = new BufferedImage(1_200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
