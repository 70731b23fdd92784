package org.kaixue.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kaixue.common.RuleViolation;

class PhotosTest {

    private static final String WHERE_IT_WAS_TAKEN = "GPS 36.0 N 101.7 E";

    @Test
    void a_photo_of_a_phone_is_made_smaller_and_stays_in_proportion() throws IOException {
        Photo kept = Photos.rewritten(jpeg(4_000, 3_000));

        assertThat(kept.width()).isEqualTo(Photos.LONGEST_SIDE);
        assertThat(kept.height()).isBetween(1_199, 1_201);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.jpeg())).getWidth())
                .isEqualTo(kept.width());
    }

    @Test
    void what_a_camera_wrote_beside_the_picture_is_dropped() {
        byte[] sent = with(exif(1), jpeg(200, 100));
        assertThat(text(sent)).contains(WHERE_IT_WAS_TAKEN);

        assertThat(text(Photos.rewritten(sent).jpeg())).doesNotContain(WHERE_IT_WAS_TAKEN, "Exif");
    }

    @Test
    void a_photo_that_was_taken_with_the_phone_turned_stands_upright() throws IOException {
        Photo kept = Photos.rewritten(with(exif(6), jpeg(200, 100)));

        assertThat(kept.width()).isEqualTo(100);
        assertThat(kept.height()).isEqualTo(200);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
        assertThat(new Color(upright.getRGB(50, 20)).getRed())
                .as("what was left in the file is on top")
                .isGreaterThan(200);
    }

    @Test
    void what_is_no_picture_is_refused_whatever_its_name() {
        assertThatThrownBy(() -> Photos.rewritten("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("attachment.unknown");
        byte[] cut = Arrays.copyOf(jpeg(400, 400), 30);
        assertThatThrownBy(() -> Photos.rewritten(cut)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_drawn() {
        assertThatThrownBy(() -> Photos.rewritten(pngThatClaims(60_000, 60_000)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("attachment.too-many-pixels");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() {
        assertThatThrownBy(() -> Photos.rewritten(new byte[Photos.MOST_BYTES + 1]))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("attachment.too-large");
    }

    /** Red on the left, blue on the right. */
    private static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An APP1 segment with the orientation (TIFF tag 0x0112) and a text (tag 0x010E). */
    private static byte[] exif(int orientation) {
        byte[] place = (WHERE_IT_WAS_TAKEN + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(38 + place.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        return ByteBuffer.allocate(10 + tiff.capacity())
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static byte[] with(byte[] segment, byte[] jpeg) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngThatClaims(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
