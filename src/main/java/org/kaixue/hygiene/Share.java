package org.kaixue.hygiene;

/** What was done of what was planned, in times. */
public record Share(int disinfected, int toDisinfect, int aired, int toAir) {

    public static final Share NOTHING = new Share(0, 0, 0, 0);
    private static final int HUNDRED = 100;

    public int done() {
        return disinfected + aired;
    }

    public int wanted() {
        return toDisinfect + toAir;
    }

    public int done(HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? disinfected : aired;
    }

    public int wanted(HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? toDisinfect : toAir;
    }

    /** Of the plan, rounded down; all where nothing was planned. */
    public int percent() {
        return percent(done(), wanted());
    }

    public int percent(HygieneKind kind) {
        return percent(done(kind), wanted(kind));
    }

    /** What was done beyond the plan of one day makes up for no other. */
    Share plus(Share other) {
        return new Share(
                disinfected + other.disinfected,
                toDisinfect + other.toDisinfect,
                aired + other.aired,
                toAir + other.toAir);
    }

    private static int percent(int done, int wanted) {
        return wanted == 0 ? HUNDRED : done * HUNDRED / wanted;
    }
}
