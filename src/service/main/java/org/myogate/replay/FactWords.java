package org.myogate.replay;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myogate.finding.Finding;
import org.myogate.finding.Triad;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Unknown;
import org.myogate.snapshot.Unmeasured;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;

/** Any fact that a rule can match on one line: what it says, how it is known, where it was read. */
final class FactWords {

    private static final Map<Unknown.Reason, String> UNKNOWN = Map.of(
            Unknown.Reason.NOT_DELIVERED, "its list was not delivered",
            Unknown.Reason.FAILED, "its list was asked for and failed",
            Unknown.Reason.NOT_RECORDED, "nobody recorded an answer",
            Unknown.Reason.CONTRADICTED, "two entries exclude each other",
            Unknown.Reason.STALE, "what is recorded is older than it may be",
            Unknown.Reason.VAGUE, "what is recorded is too vague to tell",
            Unknown.Reason.UNREADABLE, "an entry that cannot be read could be it",
            Unknown.Reason.DERIVED, "a part that could still turn it is unknown");

    private static final Map<Unmeasured.Reason, String> UNMEASURED = Map.of(
            Unmeasured.Reason.MISSING, "nothing is recorded",
            Unmeasured.Reason.STALE, "all that is recorded is older than its look-back",
            Unmeasured.Reason.UNUSABLE, "what is recorded cannot be used",
            Unmeasured.Reason.CONFLICT, "two values of one time contradict each other",
            Unmeasured.Reason.ACUTE, "it was taken in acute illness or acute care only",
            Unmeasured.Reason.NOT_FASTING, "the draw is not proven fasting",
            Unmeasured.Reason.REFUSED, "the index is refused for this patient",
            Unmeasured.Reason.NO_EVENT, "the event is not on record");

    private FactWords() {}

    static String told(Object fact, ZoneId zone) {
        if (fact instanceof Measured measured) {
            return Facts.measured(measured, zone);
        }
        if (fact instanceof Unmeasured none) {
            return none.marker() + " has no value because " + UNMEASURED.get(none.reason()) + " (" + none.reason() + ")"
                    + read(none.sources());
        }
        if (fact instanceof Present present) {
            return present.concept() + " is present (" + present.basis() + from(present.from()) + ")"
                    + (present.since() == null ? "" : " since " + Plain.day(present.since(), zone))
                    + read(present.sources());
        }
        if (fact instanceof Absent absent) {
            return absent.concept() + " is absent (" + absent.basis() + from(absent.from()) + ")"
                    + read(absent.sources());
        }
        if (fact instanceof Unknown unknown) {
            return unknown.concept() + " is UNKNOWN because " + UNKNOWN.get(unknown.reason()) + " (" + unknown.reason()
                    + from(unknown.from()) + ")" + read(unknown.sources());
        }
        return other(fact);
    }

    private static String other(Object fact) {
        if (fact instanceof Cutoff cutoff) {
            return cutoff(cutoff);
        }
        if (fact instanceof Gate gate) {
            return "gate " + gate.id() + ": " + Added.told(gate);
        }
        if (fact instanceof Finding finding) {
            return finding.axis().id() + " is " + finding.level()
                    + (finding.reason() == null ? "" : " (" + finding.reason() + ")");
        }
        if (fact instanceof Glycaemia glycaemia) {
            return "glycaemia is " + glycaemia.state().word() + read(glycaemia.sources());
        }
        if (fact instanceof Count count) {
            return count.state() + " is " + count.value() + ": " + count.met() + " met of " + count.evaluable()
                    + " known";
        }
        if (fact instanceof Triad triad) {
            return "triad is " + triad.level() + ": " + triad.positive() + " of muscle, liver and fat involved, "
                    + triad.unknown() + " unknown";
        }
        if (fact instanceof Person person) {
            String age = person.youngestAgeYears() == null ? "age unknown" : "age " + person.youngestAgeYears();
            return "patient " + person.id() + ", sex " + person.sex() + ", " + age;
        }
        return fact instanceof Confounder confounder
                ? confounder.id() + ": " + Added.told(confounder)
                : fact.getClass().getSimpleName();
    }

    /** The rows that hold for this patient, each with its source and how sure the number is. */
    private static String cutoff(Cutoff cutoff) {
        if (cutoff.bounds().isEmpty()) {
            return cutoff.id() + ": no row of it is for this patient";
        }
        return cutoff.id() + ": "
                + cutoff.bounds().stream()
                        .map(bound -> bound.operator().sign() + " " + Plain.number(bound.value())
                                + Plain.unit(bound.unit()) + (bound.set().isEmpty() ? "" : ", set " + bound.set())
                                + " (" + bound.source() + ", " + bound.confidence() + ")")
                        .collect(Collectors.joining(" or "));
    }

    private static String from(List<String> parts) {
        return parts.isEmpty() ? "" : " from " + Columns.list(new TreeSet<>(parts));
    }

    private static String read(List<?> sources) {
        return sources.isEmpty() ? "" : " [" + Columns.list(sources) + "]";
    }
}
