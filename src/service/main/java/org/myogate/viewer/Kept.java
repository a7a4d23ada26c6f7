package org.myogate.viewer;

/** What was pasted or dropped, as it came. Not a record: nothing of it may reach a log. */
final class Kept {

    private final byte[] text;
    private final String asOf;
    private final boolean isDayChosen;

    /** @param asOf the day to look from, as it was chosen */
    Kept(byte[] text, String asOf) {
        this(text, asOf, true);
    }

    private Kept(byte[] text, String asOf, boolean isDayChosen) {
        this.text = text.clone();
        this.asOf = asOf;
        this.isDayChosen = isDayChosen;
    }

    /** Nobody chose a day: that of the input holds, else the moment of pasting. */
    static Kept at(byte[] text, String moment) {
        return new Kept(text, moment, false);
    }

    byte[] text() {
        return text.clone();
    }

    int length() {
        return text.length;
    }

    /** A date, or an instant with offset. */
    String asOf() {
        return asOf;
    }

    /** Whether somebody chose the day on the page; it then wins over that of the input. */
    boolean isDayChosen() {
        return isDayChosen;
    }
}
