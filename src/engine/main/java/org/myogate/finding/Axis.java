package org.myogate.finding;

/** The nine axes of the phenotype. */
public enum Axis {
    VISCERAL_ADIPOSITY("visceral-adiposity"),
    LIPOTOXICITY("lipotoxicity"),
    INFLAMMATION("inflammation"),
    OXIDATIVE_CAPACITY("oxidative-capacity"),
    INSULIN_RESISTANCE("insulin-resistance"),
    HEPATIC("hepatic"),
    ADIPOSE("adipose"),
    INACTIVITY("inactivity"),
    HERITABLE("heritable");

    private final String id;

    Axis(String id) {
        this.id = id;
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
