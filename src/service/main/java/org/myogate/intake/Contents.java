package org.myogate.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a Bundle holds, Bundles inside it included.
 *
 * @param resources in order; entries without a resource are not among them
 * @param entries how many entries there are, save those that only inform
 * @param last place of the last of them in its file or request
 * @param isCutShort more pages exist
 * @param hasFailed an OperationOutcome among the entries tells of an error
 */
record Contents(List<Placed> resources, int entries, int last, boolean isCutShort, boolean hasFailed) {

    private static final int DEPTH = 3;

    /** The list may lack something. */
    boolean isIncomplete() {
        return isCutShort || hasFailed;
    }

    @Override
    public String toString() {
        return "Contents[" + entries + " entries]";
    }

    /** Nothing, after {@code before} resources of the same file or request. */
    static Contents none(int before) {
        return new Contents(List.of(), 0, before, false, false);
    }

    /** One resource that stands alone. */
    static Contents of(JsonNode resource, int place) {
        return new Contents(List.of(new Placed(resource, null, place)), 1, place, false, false);
    }

    /**
     * Takes a Bundle of any type apart.
     *
     * @param before how many resources came before it in the same file or request
     * @throws BadInput when {@code entry} is not a list
     */
    static Contents ofBundle(JsonNode bundle, int before) {
        Taker taker = new Taker(before);
        taker.take(bundle, 1);
        return new Contents(
                List.copyOf(taker.resources), taker.entries, taker.place, taker.isCutShort, taker.hasFailed);
    }

    private static final class Taker {

        private final List<Placed> resources = new ArrayList<>();
        private int place;
        private int entries;
        private boolean isCutShort;
        private boolean hasFailed;

        private Taker(int before) {
            place = before;
        }

        private void take(JsonNode bundle, int depth) {
            isCutShort |= bundle.path("link").valueStream().anyMatch(Taker::isNext);
            JsonNode list = bundle.path("entry");
            if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
                throw new BadInput(400, "structure", "Bundle.entry is not a list", "Bundle.entry");
            }
            list.valueStream().forEach(entry -> entry(entry, depth));
        }

        private void entry(JsonNode entry, int depth) {
            place++;
            JsonNode resource = entry.isObject() ? entry.path("resource") : entry;
            String type = resource.path("resourceType").stringValue("");
            if (type.equals("OperationOutcome")) {
                boolean informs = informs(resource);
                hasFailed |= !informs;
                entries += informs ? 0 : 1;
                return;
            }
            entries++;
            if (type.equals("Bundle") && depth < DEPTH) {
                place--;
                take(resource, depth + 1);
            } else if (!resource.isMissingNode() && !resource.isNull()) {
                resources.add(new Placed(resource, fullUrl(entry), place));
            }
        }

        private static boolean isNext(JsonNode link) {
            return link.path("relation").stringValue("").equals("next");
        }

        private static @Nullable String fullUrl(JsonNode entry) {
            String url = entry.path("fullUrl").stringValue("");
            return url.isBlank() ? null : url;
        }

        /** A server may add a hint to a good answer; a warning may mean that something was held back. */
        private static boolean informs(JsonNode outcome) {
            JsonNode issues = outcome.path("issue");
            return issues.isArray()
                    && !issues.isEmpty()
                    && issues.valueStream()
                            .allMatch(issue ->
                                    issue.path("severity").stringValue("").equals("information"));
        }
    }
}
