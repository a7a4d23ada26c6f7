package org.myogate.index;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.index.GlucoseAnswers.Answer;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Lacking;
import org.myogate.index.IndexResult.Refused;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;

/** Works out the indices of one patient. */
final class Calculation {

    private final Snapshot snapshot;
    private final Map<String, Cutoff> cutoffs;
    private final IndexTables tables;
    private final Values values;
    private final Map<Question, Answer> answers;
    private final Body body;

    Calculation(Snapshot snapshot, Map<String, Cutoff> cutoffs, IndexTables tables) {
        this.snapshot = snapshot;
        this.cutoffs = cutoffs;
        this.tables = tables;
        this.values = new Values(snapshot, tables.pairing());
        this.answers = GlucoseAnswers.of(snapshot, cutoffs);
        this.body = new Body(values.byInput(), tables.pairing(), zone());
    }

    IndexResult of(Definition index) {
        for (Refusal refusal : index.refusals()) {
            if (refusal.stands(snapshot)) {
                return new Refused(index.name(), refusal.word(), refusal.sources(snapshot));
            }
        }
        Set<Input> absent = EnumSet.noneOf(Input.class);
        index.inputs().stream().filter(input -> !isThere(input)).forEach(absent::add);
        if (!absent.isEmpty() || isUnanswered(index)) {
            return absent(index, absent);
        }
        return index.drawn().isEmpty() ? fromBody(index) : fromDraws(index);
    }

    private boolean isUnanswered(Definition index) {
        return asked(index).values().stream().anyMatch(answer -> answer.truth() == Truth.UNKNOWN);
    }

    private Map<Question, Answer> asked(Definition index) {
        Map<Question, Answer> asked = new EnumMap<>(Question.class);
        index.questions().forEach(question -> asked.put(question, answers.getOrDefault(question, Answer.NONE)));
        return asked;
    }

    private boolean isThere(Input input) {
        return Body.measures(input)
                ? body.newest(input) != null
                : !values.of(input).isEmpty();
    }

    private IndexResult absent(Definition index, Set<Input> absent) {
        List<Source> acute = new ArrayList<>();
        boolean onlyAcute = !absent.isEmpty();
        for (Input input : absent) {
            List<Source> sources = acute(input);
            onlyAcute &= !sources.isEmpty();
            acute.addAll(sources);
        }
        return onlyAcute ? new Refused(index.name(), "acute-illness", acute) : lacking(index, absent);
    }

    /** The samples of this input where all of them were taken during acute illness or acute care. */
    private List<Source> acute(Input input) {
        return snapshot.measured(input.use())
                .filter(known -> known instanceof Unmeasured none && none.reason() == Unmeasured.Reason.ACUTE)
                .map(Measurement::sources)
                .orElse(List.of());
    }

    private IndexResult lacking(Definition index, Collection<Input> inputs) {
        Set<String> words = new LinkedHashSet<>();
        for (Input input : inputs) {
            words.addAll(Body.measures(input) ? body.lacking(input) : List.of(input.word()));
        }
        if (isUnanswered(index)) {
            words.add(Input.GLUCOSE.word());
        }
        return new Lacking(index.name(), List.copyOf(words));
    }

    private IndexResult fromBody(Definition index) {
        Map<Input, Value> chosen = new EnumMap<>(Input.class);
        for (Input input : index.inputs()) {
            Value value = body.newest(input);
            if (value != null) {
                chosen.put(input, value);
            }
        }
        return compute(index, chosen, Truth.UNKNOWN, false);
    }

    private IndexResult fromDraws(Definition index) {
        Draws.Series series = new Draws.Series(read(index.drawn()), read(index.more()));
        List<Map<Input, Value>> draws = index.draws().newestFirst(series, zone(), tables.pairing());
        if (draws.isEmpty()) {
            return lacking(index, index.drawn());
        }
        List<Map<Input, Value>> fasting = draws.stream()
                .filter(draw -> !index.isOfFastingBlood() || Draws.fasting(draw) != Truth.FALSE)
                .toList();
        if (fasting.isEmpty()) {
            return new Refused(index.name(), "not-fasting", afterFood(draws.get(0)));
        }
        for (Map<Input, Value> draw : fasting) {
            if (unpaired(index, draw).isEmpty()) {
                Truth proven = Draws.fasting(draw);
                boolean assumed = index.isOfFastingBlood() && proven != Truth.TRUE;
                return compute(index, withBody(index, draw), proven, assumed);
            }
        }
        return lacking(index, unpaired(index, fasting.get(0)));
    }

    private Map<Input, List<Value>> read(Set<Input> inputs) {
        Map<Input, List<Value>> read = new EnumMap<>(Input.class);
        inputs.forEach(input -> read.put(input, values.of(input)));
        return read;
    }

    private static List<Source> afterFood(Map<Input, Value> draw) {
        return draw.values().stream()
                .filter(value -> value.fasting() == Truth.FALSE)
                .flatMap(value -> value.sources().stream())
                .toList();
    }

    private Set<Input> unpaired(Definition index, Map<Input, Value> draw) {
        Set<Input> unpaired = EnumSet.copyOf(index.inputs());
        unpaired.removeAll(withBody(index, draw).keySet());
        return unpaired;
    }

    private Map<Input, Value> withBody(Definition index, Map<Input, Value> draw) {
        Map<Input, Value> chosen = new EnumMap<>(draw);
        for (Input input : index.inputs()) {
            Value value = Body.measures(input) && !draw.containsKey(input)
                    ? body.with(Draws.newest(draw.values()), input)
                    : null;
            if (value != null) {
                chosen.put(input, value);
            }
        }
        return chosen;
    }

    private IndexResult compute(Definition index, Map<Input, Value> chosen, Truth fasting, boolean assumed) {
        Inputs inputs = new Inputs(chosen, asked(index), tables, snapshot.person());
        for (Limit limit : index.limits()) {
            if (limit.isCrossed(inputs, cutoffs)) {
                return new Refused(index.name(), limit.word(), limit.sources(inputs));
            }
        }
        double value = index.formula().applyAsDouble(inputs);
        if (!Double.isFinite(value)) {
            return new Refused(index.name(), "domain", inputs.sources());
        }
        Set<Flag> flags = inputs.flags();
        if (index.inputs().contains(Input.BMI) && body.isBmiDisputed()) {
            flags.add(Flag.DISAGREES);
        }
        return new Computed(new Measured(
                index.name(),
                Interval.point(value),
                index.scale(),
                inputs.when(),
                inputs.sources(),
                fasting,
                assumed,
                flags));
    }

    private ZoneId zone() {
        return snapshot.asOf().zone();
    }
}
