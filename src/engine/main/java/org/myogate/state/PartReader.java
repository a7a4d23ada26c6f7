package org.myogate.state;

import java.util.Optional;
import java.util.Set;
import org.myogate.table.Row;

/**
 * Reads the parts of a row and refuses one that names nothing.
 *
 * @param names what a part may name
 */
record PartReader(Names names) {

    private static final String SEEN = "seen:";

    /** @param above ids of the rows further up */
    Optional<Part> read(String text, Set<String> above, Row row) {
        if (text.startsWith("!")) {
            return read(text.substring(1), above, row).map(Part.Not::new);
        }
        int at = text.indexOf('@');
        if (at >= 0) {
            boolean seen = text.startsWith(SEEN);
            return reaches(text.substring(seen ? SEEN.length() : 0, at), text.substring(at + 1), seen, row);
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "" -> concept(text, above, row).map(Part.Stated::new);
            case "recorded" -> concept(rest, above, row).map(Part.Recorded::new);
            case "known" -> marker(rest, row).map(Part.Known::new);
            case "proven" -> concept(rest, above, row).map(Part.Proven::new);
            case "unless" -> concept(rest, above, row).map(Part.Unless::new);
            case "fasting" -> marker(rest, row).map(Part.Fasting::new);
            case "glycaemia" -> glycaemia(rest, row);
            case "finding", "evidence" -> judgement(text, row);
            default -> {
                row.problem("'" + text
                        + "' begins with none of recorded:, proven:, unless:, known:, seen:, fasting:, glycaemia:");
                yield Optional.empty();
            }
        };
    }

    private Optional<Part> reaches(String marker, String cutoff, boolean seen, Row row) {
        if (marker(marker, row).isEmpty()) {
            return Optional.empty();
        }
        return known(cutoff, names.cutoffs(), "cut-off", row)
                .map(id -> seen ? new Part.Seen(marker, id) : new Part.Reaches(marker, id));
    }

    private Optional<String> concept(String id, Set<String> above, Row row) {
        return above.contains(id) ? Optional.of(id) : known(id, names.concepts(), "concept or row further up", row);
    }

    private Optional<String> marker(String id, Row row) {
        return known(id, names.markers(), "marker", row);
    }

    private Optional<Part> judgement(String text, Row row) {
        if (names.judgements().isEmpty()) {
            row.problem("'" + text + "' is known only after the findings: put the row into state/bridge.csv");
            return Optional.empty();
        }
        return known(text, names.judgements(), "level or weight of an axis", row)
                .map(Judged::new);
    }

    private static Optional<String> known(String id, Set<String> ids, String kind, Row row) {
        if (ids.contains(id)) {
            return Optional.of(id);
        }
        row.problem("'" + id + "' is no " + kind);
        return Optional.empty();
    }

    private static Optional<Part> glycaemia(String word, Row row) {
        for (Glycaemia.State state : Glycaemia.State.values()) {
            if (state.word().equals(word)) {
                return Optional.of(new Glycaemic(state));
            }
        }
        row.problem("'" + word + "' is no glycaemic state");
        return Optional.empty();
    }
}
