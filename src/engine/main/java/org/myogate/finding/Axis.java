package org.myogate.finding;

/** The nine axes of the phenotype. */
public enum Axis {
    VISCERAL_ADIPOSITY("visceral-adiposity", Level.DEFINITE),
    /** Reported for muscle, whose lipid nobody measures: whatever the liver shows, it is never more than probable. */
    LIPOTOXICITY("lipotoxicity", Level.PROBABLE),
    INFLAMMATION("inflammation", Level.DEFINITE),
    OXIDATIVE_CAPACITY("oxidative-capacity", Level.DEFINITE),
    INSULIN_RESISTANCE("insulin-resistance", Level.DEFINITE),
    HEPATIC("hepatic", Level.DEFINITE),
    ADIPOSE("adipose", Level.DEFINITE),
    INACTIVITY("inactivity", Level.DEFINITE),
    HERITABLE("heritable", Level.DEFINITE);

    private final String id;
    private final Level highest;

    Axis(String id, Level highest) {
        this.id = id;
        this.highest = highest;
    }

    /** The highest level it can reach: phenotype specification, section 8.2. */
    Level highest() {
        return highest;
    }

    /** As rules and the replay line spell it. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException for an id that is no axis */
    public static Axis of(String id) {
        for (Axis axis : values()) {
            if (axis.id.equals(id)) {
                return axis;
            }
        }
        throw new IllegalArgumentException("no axis '" + id + "'");
    }
}
