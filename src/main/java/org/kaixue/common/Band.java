package org.kaixue.common;

/** How good a figure is, worst first; each has a sign, so that no one has to tell colours apart. */
public enum Band {
    RED("●"),
    AMBER("◆"),
    GREEN("✓"),
    /** It cannot be said, because an input is missing. */
    UNKNOWN("?");

    private final String sign;

    Band(String sign) {
        this.sign = sign;
    }

    /** The sign that stands beside the colour. */
    public String sign() {
        return sign;
    }

    /** The translation key of the word for it. */
    public String wordKey() {
        return "common.band." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The class of our style sheet that colours it. */
    public String styleClass() {
        return "kx-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
