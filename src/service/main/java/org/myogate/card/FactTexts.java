package org.myogate.card;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;

/**
 * The facts behind a rule, one by one.
 *
 * @param telling words
 * @param phrases the same, as cards use them
 */
record FactTexts(Telling telling, Phrases phrases) {

    List<FactText> of(Collection<?> matched, List<Cutoff> cutoffs) {
        List<Measured> measured = matched.stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
        Stream<FactText> values = Held.pair(measured, cutoffs).stream().map(this::value);
        Stream<FactText> statements = matched.stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(statement -> !statement.concept().equals(Reasons.ADULT))
                .map(this::statement);
        return Stream.concat(values, statements).distinct().toList();
    }

    private FactText value(Held held) {
        Measured measured = held.measured();
        List<CutoffText> against = held.cutoffs().stream()
                .filter(cutoff -> !telling.hides(measured.marker()))
                .filter(cutoff -> !cutoff.in(measured.unit()).isEmpty())
                .map(cutoff -> cutoff(held, cutoff))
                .toList();
        String name = telling.name(measured.marker());
        return new FactText(
                measured.marker(),
                name,
                telling.value(measured),
                telling.notes(measured),
                places(measured.sources()),
                against);
    }

    private CutoffText cutoff(Held held, Cutoff cutoff) {
        String unit = held.measured().unit();
        String own = held.isByOwnRange(cutoff) ? phrases.values().ownVerdict(held.measured()) : "";
        return new CutoffText(
                cutoff,
                own.isEmpty() ? telling.edge(cutoff, unit) : own.replaceFirst("^, ", ""),
                telling.beyond(cutoff, unit),
                held.measured().reaches(cutoff),
                telling.mark(cutoff.in(unit).get(0)));
    }

    private FactText statement(Statement statement) {
        String value = switch (statement.warns()) {
            case TRUE -> statement.certain() ? "yes" : "yes, to be confirmed";
            case FALSE -> "no";
            case UNKNOWN -> "not known";
        };
        boolean isDated = statement instanceof Present present && present.since() != null;
        String since = isDated ? telling.date(Objects.requireNonNull(((Present) statement).since())) : "";
        String id = statement.concept();
        return new FactText(id, telling.name(id), value, since, places(statement.sources()), List.of());
    }

    private static List<String> places(List<Source> sources) {
        return sources.stream().map(Source::reference).distinct().toList();
    }
}
