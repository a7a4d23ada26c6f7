package org.myogate.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.When;

/** The values of a patient, written by hand. */
abstract class Chart<C extends Chart<C>> {

    static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final List<IndexResult> indices = new ArrayList<>();

    /** What the engine makes of a person of 52 without any record. */
    static Outcome nothingOn(AdministrativeGender gender, Ruleset ruleset) {
        Patient patient = new Patient().setGender(gender).setBirthDateElement(new DateType("1974-05-02"));
        patient.setId("p1");
        PatientRecord nothing = new PatientRecord("p1", patient, List.of(), Set.of(), Set.of(), List.of());
        return ruleset.evaluate(ruleset.read(nothing, AS_OF));
    }

    abstract C self();

    C value(String marker, String value, String unit, String date, Flag... flags) {
        Interval interval = value.startsWith("<")
                ? Interval.below(new BigDecimal(value.substring(1)), true)
                : Interval.point(new BigDecimal(value));
        Source source = new Source("Observation/" + marker);
        When when = When.on(LocalDate.parse(date), ZoneOffset.UTC);
        return value(new Measured(
                marker,
                interval,
                Scale.of(unit, null),
                when,
                List.of(source),
                Truth.UNKNOWN,
                false,
                Set.copyOf(Arrays.asList(flags))));
    }

    C value(Measured measured) {
        measurements.put(measured.marker(), measured);
        return self();
    }

    C index(String name, String value, String date) {
        return value(name, value, "1", date);
    }

    C indexAssumedFasting(String name, String value, String date) {
        index(name, value, date);
        Measured m = measured(name);
        return value(new Measured(name, m.value(), m.scale(), m.when(), m.sources(), Truth.UNKNOWN, true, Set.of()));
    }

    C lacking(String index, String... inputs) {
        indices.add(new IndexResult.Lacking(index, List.of(inputs)));
        return none(index, Unmeasured.Reason.MISSING);
    }

    C refused(String index, String word) {
        indices.add(new IndexResult.Refused(index, word, List.of()));
        return none(index, Unmeasured.Reason.REFUSED);
    }

    C none(String marker, Unmeasured.Reason reason, String... sources) {
        List<Source> looked = Arrays.stream(sources).map(Source::new).toList();
        measurements.put(marker, new Unmeasured(marker, reason, looked));
        return self();
    }

    Measured measured(String marker) {
        return (Measured) measurements.get(marker);
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements.values());
    }

    List<IndexResult> indices() {
        return indices;
    }
}
