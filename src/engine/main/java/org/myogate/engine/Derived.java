package org.myogate.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.When;

/** Measurements that nobody took: the age, and every index as a fact that rules can match. */
final class Derived {

    /** The fact under which rules and states read the age. */
    static final String AGE = "age-years";

    private static final Scale YEARS = Scale.of("a", null);

    private Derived() {}

    /** All of them, {@code age} among them. */
    static List<Measurement> measurements(List<IndexResult> indices, List<Measurement> workedOut, Measurement age) {
        return Stream.of(indices.stream().map(Derived::of), workedOut.stream(), Stream.of(age))
                .flatMap(part -> part)
                .toList();
    }

    /** An index that was computed is measured; one that was not is unmeasured under its own name. */
    static Measurement of(IndexResult result) {
        if (result instanceof IndexResult.Computed computed) {
            return computed.measured();
        }
        if (result instanceof IndexResult.Refused refused) {
            return new Unmeasured(refused.name(), Unmeasured.Reason.REFUSED, refused.sources());
        }
        return new Unmeasured(result.name(), Unmeasured.Reason.MISSING, List.of());
    }

    /** A partial birth date makes an interval, so that an adult is who is one by the youngest reading. */
    static Measurement age(Snapshot snapshot) {
        Person person = snapshot.person();
        Integer youngest = person.youngestAgeYears();
        Integer oldest = person.oldestAgeYears();
        if (youngest == null || oldest == null) {
            return new Unmeasured(AGE, Unmeasured.Reason.MISSING, List.of());
        }
        return new Measured(
                AGE,
                Interval.between(BigDecimal.valueOf(youngest), BigDecimal.valueOf(oldest)),
                YEARS,
                When.at(snapshot.asOf().instant()),
                List.of(new Source("Patient/" + person.id())),
                Truth.UNKNOWN,
                false,
                Set.of());
    }
}
