package org.myogate.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Snapshot;

/** Every derived index, in the order of the replay line. */
public final class Indices {

    private static final List<Definition> ALL = List.of(
            BodyFormulas.BMI,
            BodyFormulas.WHTR,
            BodyFormulas.WHR,
            LipidFormulas.TYG,
            LipidFormulas.TYG_BMI,
            LipidFormulas.TYG_WC,
            LipidFormulas.TG_HDL,
            InsulinFormulas.HOMA_IR,
            InsulinFormulas.QUICKI,
            InsulinFormulas.MATSUDA,
            InsulinFormulas.MUSCLE_IS,
            InsulinFormulas.HEPATIC_IR,
            LipidFormulas.METS_IR,
            LipidFormulas.VAI,
            LipidFormulas.LAP,
            LiverFormulas.FLI,
            LiverFormulas.HSI,
            LiverFormulas.FIB4,
            LiverFormulas.NFS,
            AdiposeFormulas.ADIPO_IR,
            AdiposeFormulas.ALR,
            LipidFormulas.SPISE,
            KidneyFormulas.EGFR,
            LipidFormulas.NON_HDL,
            LipidFormulas.REMNANT_C);

    /** Their names, in order; for the check of tables and rules that speak of them. */
    public static final List<String> NAMES = ALL.stream().map(Definition::name).toList();

    /** The unit of each by its name. */
    public static final Map<String, String> UNITS = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Definition::name, definition -> definition.scale().unit()));

    /** Ids of the cut-offs that they look at; {@code thresholds/} must hold them. */
    public static final Set<String> CUTOFFS = Stream.of(Limit.CUTOFFS, GlucoseAnswers.CUTOFFS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Ids of the uses that they read; {@code terms/analytes.csv} must hold them. */
    public static final Set<String> USES = Stream.concat(
                    Stream.of(Input.values()).map(Input::use), GlucoseAnswers.USES.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Ids of the concepts that they look at; {@code terms/concepts.csv} must hold them. */
    public static final Set<String> CONCEPTS = Stream.of(Refusal.CONCEPTS, GlucoseAnswers.CONCEPTS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Indices() {}

    /**
     * One result per index.
     *
     * @param cutoffs by id, those of {@link #CUTOFFS} among them
     * @throws IllegalStateException when one of those is needed and not there
     */
    public static List<IndexResult> compute(Snapshot snapshot, Map<String, Cutoff> cutoffs, IndexTables tables) {
        Calculation calculation = new Calculation(snapshot, cutoffs, tables);
        return ALL.stream().map(calculation::of).toList();
    }
}
