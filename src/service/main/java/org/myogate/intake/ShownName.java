package org.myogate.intake;

import java.util.regex.Pattern;

/**
 * A name out of the input as it may stand in a message. Names are structure, but a careless sender may have put a
 * patient's data into one: what does not look like an element of FHIR or of CDS Hooks is not repeated.
 */
final class ShownName {

    private static final Pattern ELEMENT = Pattern.compile("_?[A-Za-z][A-Za-z0-9-]{0,63}");

    private ShownName() {}

    static String of(String name) {
        return ELEMENT.matcher(name).matches() ? name : "?";
    }
}
