package org.myogate.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;

/**
 * Measurements that follow from readings by more than a choice among them and are no published index: rules and states
 * read them like any other.
 */
public final class WorkedOut {

    /** The unit of each by its name. */
    public static final Map<String, String> UNITS = Map.of(
            KidneyFact.NAME,
            KidneyFormulas.UNIT,
            CrpPair.NAME,
            CrpPair.SCALE.unit(),
            TimesLimit.ALT,
            Scale.NUMBER.unit(),
            TimesLimit.CK,
            Scale.NUMBER.unit(),
            LeanMass.NAME,
            LeanMass.SCALE.unit(),
            VisceralFat.NAME,
            VisceralFat.SCALE.unit(),
            KidneyClears.NAME,
            KidneyFormulas.UNIT,
            A1cGap.NAME,
            A1cGap.SCALE.unit());

    /** Ids of the cut-offs that they look at; {@code thresholds/} must hold them. */
    public static final Set<String> CUTOFFS =
            Set.of(CrpPair.ACUTE, TimesLimit.ALT_LIMIT, "age.adult", KidneyClears.LOW, KidneyClears.LOWER);

    /** Ids of the uses that they read; {@code terms/analytes.csv} must hold them. */
    public static final Set<String> USES = Set.of(
            KidneyFact.REPORTED,
            KidneyFact.CREATININE,
            CrpPair.USE,
            TimesLimit.ALT_USE,
            TimesLimit.CK_USE,
            Input.HEIGHT.use(),
            VisceralFat.USE,
            VisceralFat.WEIGHT,
            A1cGap.USE,
            A1cGap.ON_THERAPY,
            A1cGap.GOAL);

    private WorkedOut() {}

    /**
     * One measurement for each of {@link #UNITS}.
     *
     * @param cutoffs by id, those of {@link #CUTOFFS} among them
     * @throws IllegalStateException when one of those is not there
     */
    public static List<Measurement> of(Snapshot snapshot, Map<String, Cutoff> cutoffs, IndexTables tables) {
        Measurement egfr = new KidneyFact(snapshot, cutoffs, tables.pairing()).measurement();
        return List.of(
                egfr,
                new KidneyClears(snapshot, cutoffs, tables.pairing()).of(egfr),
                new CrpPair(snapshot, cutoffs, tables.pairing()).measurement(),
                TimesLimit.ofAlt(snapshot, cutoffs),
                TimesLimit.ofCk(snapshot),
                LeanMass.of(snapshot, tables.pairing()),
                VisceralFat.of(snapshot, tables.pairing()),
                A1cGap.of(snapshot, tables.pairing()));
    }

    /** What is known of a use; null where no table names it. */
    static @Nullable Measurement known(Snapshot snapshot, String use) {
        return snapshot.measured(use).orElse(null);
    }

    static List<Value> values(Snapshot snapshot, String use, Pairing pairing) {
        List<Reading> readings = snapshot.readings(use);
        return Value.of(
                readings, pairing.sameTimeDifferencePercent(), snapshot.asOf().zone());
    }

    /** The readings behind a chosen value. */
    static List<Reading> behind(Snapshot snapshot, String use, Measured measured) {
        return snapshot.readings(use).stream()
                .filter(reading -> reading.sources().stream().anyMatch(measured.sources()::contains))
                .toList();
    }
}
