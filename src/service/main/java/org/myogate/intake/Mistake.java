package org.myogate.intake;

/**
 * An element that is not what R4 says.
 *
 * @param path {@code Observation.component[1].valueQuantity.value}
 * @param isDate it is a date that does not exist, not a wrong type
 * @param what half a sentence without the value
 */
record Mistake(String path, boolean isDate, String what) {

    static Mistake ofType(ElementPath path, String what) {
        return new Mistake(path.toString(), false, what);
    }

    static Mistake ofDate(ElementPath path) {
        return new Mistake(path.toString(), true, "is not a date of R4");
    }

    /** The element of the resource that it lies in: {@code component}. */
    String element() {
        return path.split("[.\\[]", -1)[1];
    }

    String sentence() {
        return path + " " + what;
    }
}
