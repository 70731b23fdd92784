package org.kaixue.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.kaixue.common.RuleViolation;

/**
 * Reads what somebody sent as a photo and writes it anew. Only the pixels go on: the place where it was taken, what a
 * camera wrote beside it, and whatever else was hidden in the file do not.
 */
public final class Photos {

    /** The most that is read of a file, in bytes. */
    public static final int MOST_BYTES = 12 * 1024 * 1024;

    /** Pixels of the longer side of a kept photo: a page of A4 at 140 dots an inch. */
    public static final int LONGEST_SIDE = 1_600;

    /** More pixels than the cameras of phones make; a small file can claim to hold any number. */
    private static final long MOST_PIXELS = 60_000_000L;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");
    private static final double QUALITY = 0.82;

    /** A photo being read takes some 200 MB: no more than two at once. */
    private static final Semaphore READING = new Semaphore(2);

    private Photos() {}

    /**
     * The photo upright and of the size that is kept.
     *
     * @throws RuleViolation if the bytes are no picture of a known kind, too many, or claim too many pixels
     */
    public static Photo rewritten(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new RuleViolation("attachment.too-large", MOST_BYTES / (1024 * 1024));
        }
        READING.acquireUninterruptibly();
        try {
            double scale = Math.min(1, (double) LONGEST_SIDE / longestSide(sent));
            BufferedImage upright = Thumbnails.of(new ByteArrayInputStream(sent))
                    .scale(scale)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            Thumbnails.of(upright)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(jpeg);
            return new Photo(jpeg.toByteArray(), upright.getWidth(), upright.getHeight());
        } catch (IOException | IllegalArgumentException broken) {
            throw unknown();
        } finally {
            READING.release();
        }
    }

    /** In pixels, of a picture that may be read. */
    private static int longestSide(byte[] sent) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unknown();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw unknown();
                }
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new RuleViolation("attachment.too-many-pixels", MOST_PIXELS / 1_000_000);
                }
                return Math.max(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static RuleViolation unknown() {
        return new RuleViolation("attachment.unknown");
    }
}
