package org.myogate.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where an element stands in its resource. Only a mistake is ever written out, so a path is no text until then.
 *
 * @param above the element around it, null for the resource itself
 * @param name of the element, or the resource type
 * @param index in a list, {@link #SINGLE} outside of one
 */
record ElementPath(@Nullable ElementPath above, String name, int index) {

    private static final int SINGLE = -1;

    static ElementPath of(String resourceType) {
        return new ElementPath(null, resourceType, SINGLE);
    }

    ElementPath to(String element) {
        return new ElementPath(this, element, SINGLE);
    }

    ElementPath at(int position) {
        return new ElementPath(above, name, position);
    }

    /** {@code Observation.component[1].valueQuantity}. */
    @Override
    public String toString() {
        String own = index == SINGLE ? name : name + "[" + index + "]";
        return above == null ? own : above + "." + own;
    }
}
