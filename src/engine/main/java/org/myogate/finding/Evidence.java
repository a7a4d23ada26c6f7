package org.myogate.finding;

/**
 * What one rule says for or against one axis.
 *
 * @param axis whom it concerns
 * @param supports for the axis (true) or against it
 * @param weight before confounders
 * @param family what it shares inputs with
 */
public record Evidence(Axis axis, boolean supports, Weight weight, Family family) {

    public static Evidence strong(String axis, Family family) {
        return new Evidence(Axis.of(axis), true, Weight.STRONG, family);
    }

    public static Evidence moderate(String axis, Family family) {
        return new Evidence(Axis.of(axis), true, Weight.MODERATE, family);
    }

    public static Evidence weak(String axis, Family family) {
        return new Evidence(Axis.of(axis), true, Weight.WEAK, family);
    }

    public static Evidence strongAgainst(String axis, Family family) {
        return new Evidence(Axis.of(axis), false, Weight.STRONG, family);
    }

    public static Evidence moderateAgainst(String axis, Family family) {
        return new Evidence(Axis.of(axis), false, Weight.MODERATE, family);
    }
}
