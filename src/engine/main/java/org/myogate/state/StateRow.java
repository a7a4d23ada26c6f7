package org.myogate.state;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unknown;

/**
 * One row of {@code state/states.csv}, worked out with Kleene's logic.
 *
 * @param id the state
 * @param op how the parts are joined
 * @param needed how many parts have to hold, for {@link Op#ATLEAST}
 * @param parts in file order
 */
record StateRow(String id, Op op, int needed, List<Part> parts) {

    /** How the parts of a row are joined. */
    enum Op {
        ALL,
        ANY,
        NONE,
        ATLEAST
    }

    StateRow {
        parts = List.copyOf(parts);
    }

    boolean readsGlycaemia() {
        return parts.stream().anyMatch(StateRow::isGlycaemic);
    }

    private static boolean isGlycaemic(Part part) {
        return part instanceof Glycaemic || (part instanceof Part.Not not && isGlycaemic(not.part()));
    }

    Truth truth(Facts facts) {
        return joined(part -> part.truth(facts));
    }

    private Truth joined(Function<Part, Truth> view) {
        return switch (op) {
            case ALL -> parts.stream().map(view).reduce(Truth.TRUE, Truth::and);
            case ANY -> parts.stream().map(view).reduce(Truth.FALSE, Truth::or);
            case NONE -> parts.stream().map(view).reduce(Truth.FALSE, Truth::or).not();
            case ATLEAST -> atLeast(view);
        };
    }

    private Truth atLeast(Function<Part, Truth> view) {
        List<Truth> all = parts.stream().map(view).toList();
        long met = all.stream().filter(Truth.TRUE::equals).count();
        long open = all.stream().filter(Truth.UNKNOWN::equals).count();
        if (met >= needed) {
            return Truth.TRUE;
        }
        return met + open < needed ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The state as a statement that names the parts which decided it. */
    Statement statement(Facts facts) {
        Truth truth = truth(facts);
        if (truth == Truth.UNKNOWN && op != Op.NONE && joined(part -> part.warning(facts)) == Truth.TRUE) {
            return unconfirmed(facts);
        }
        List<Part> deciding = deciding(truth, facts);
        List<String> from = deciding.stream().map(Part::toString).toList();
        List<Source> sources = deciding.stream()
                .flatMap(part -> part.sources(facts).stream())
                .distinct()
                .toList();
        return switch (truth) {
            case TRUE -> new Present(id, Present.Basis.DERIVED, null, sources, from);
            case FALSE -> new Absent(id, Absent.Basis.DERIVED, sources, from);
            case UNKNOWN -> new Unknown(id, Unknown.Reason.DERIVED, sources, from);
        };
    }

    /** It rests on an uncertain entry: it stops and warns, and does not qualify. */
    private Present unconfirmed(Facts facts) {
        List<Part> warning =
                parts.stream().filter(part -> part.warning(facts) == Truth.TRUE).toList();
        return new Present(
                id,
                Present.Basis.UNCONFIRMED,
                null,
                warning.stream()
                        .flatMap(part -> part.sources(facts).stream())
                        .distinct()
                        .toList(),
                warning.stream().map(Part::toString).toList());
    }

    /** Those that made it so; where it took all of them, all. */
    private List<Part> deciding(Truth truth, Facts facts) {
        if (truth == Truth.UNKNOWN) {
            return thatAre(Truth.UNKNOWN, facts);
        }
        return switch (op) {
            case ALL -> truth == Truth.TRUE ? parts : thatAre(Truth.FALSE, facts);
            case ANY, ATLEAST -> truth == Truth.TRUE ? thatAre(Truth.TRUE, facts) : thatAre(Truth.FALSE, facts);
            case NONE -> truth == Truth.TRUE ? parts : thatAre(Truth.TRUE, facts);
        };
    }

    /** Of a row that counts. */
    Count count(Facts facts) {
        List<String> met = names(Truth.TRUE, facts);
        List<String> open = names(Truth.UNKNOWN, facts);
        return new Count(id, truth(facts), met.size(), parts.size() - open.size(), met, open);
    }

    private List<String> names(Truth truth, Facts facts) {
        return thatAre(truth, facts).stream().map(Part::toString).toList();
    }

    private List<Part> thatAre(Truth truth, Facts facts) {
        Predicate<Part> fits = part -> part.truth(facts) == truth;
        return parts.stream().filter(fits).toList();
    }
}
