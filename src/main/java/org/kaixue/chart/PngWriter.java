package org.kaixue.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kaixue.chart.Drawing.Box;
import org.kaixue.chart.Words.Run;

/** Paints a drawing on white paper, two pixels a unit. Here the server's fonts do matter. */
final class PngWriter {

    private static final int PIXELS = 2;

    private PngWriter() {}

    static byte[] write(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                drawing.width().units() * PIXELS,
                (int) Math.ceil(drawing.height() * PIXELS),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS, PIXELS);
        drawing.picture().draw(graphics, drawing.plot());
        drawing.boxes().forEach(box -> paint(graphics, box));
        drawing.words().forEach(words -> paint(graphics, words));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream inMemory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", inMemory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void paint(Graphics2D graphics, Box box) {
        Rectangle2D shape = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        graphics.setPaint(box.ink().onPaper());
        if (box.dashed()) {
            graphics.setStroke(Plots.dashed(1));
            graphics.draw(shape);
        } else {
            graphics.fill(shape);
        }
    }

    private static void paint(Graphics2D graphics, Words words) {
        double width = words.runs().stream()
                .mapToDouble(run -> graphics.getFontMetrics(font(run)).stringWidth(run.text()))
                .sum();
        double x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        for (Run run : words.runs()) {
            graphics.setFont(font(run));
            graphics.setPaint(run.ink().onPaper());
            graphics.drawString(run.text(), (float) x, (float) words.y());
            x += graphics.getFontMetrics().stringWidth(run.text());
        }
    }

    private static Font font(Run run) {
        return new Font(
                Font.SANS_SERIF,
                run.style().bold() ? Font.BOLD : Font.PLAIN,
                run.style().size());
    }
}
