package org.myogate.intake;

import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Source;
import tools.jackson.databind.JsonNode;

/**
 * A resource where it stands; or what stands in its place.
 *
 * @param tree as it was sent
 * @param fullUrl of its entry, null when it has none
 * @param place in its file or request, from 1
 */
record Placed(JsonNode tree, @Nullable String fullUrl, int place) {

    /** The resource type, empty when there is none. */
    String type() {
        return tree.path("resourceType").stringValue("");
    }

    Kind kind() {
        return Kind.of(type());
    }

    /** The logical id, null when there is none. */
    @Nullable
    String id() {
        String id = tree.path("id").stringValue("");
        return id.isBlank() ? null : id;
    }

    /** {@code Type/id}, else the fullUrl, else {@code Type#n}. */
    Source source() {
        String type = type().isEmpty() ? "Resource" : ShownName.of(type());
        if (id() != null) {
            return new Source(type + "/" + id());
        }
        return new Source(fullUrl != null ? fullUrl : type + "#" + place);
    }

    @Override
    public String toString() {
        return "Placed[" + source() + "]";
    }
}
