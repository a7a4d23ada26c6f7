package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Lacking;
import org.myogate.index.IndexResult.Refused;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.PublishedCutoffs;
import org.myogate.snapshot.Source;
import org.myogate.table.Problems;

/** The indices of a chart, worked out with the tables of {@code rules/}. */
final class Worked {

    static final String DAY = "2026-11-01";
    static final String EIGHT = "2026-11-01T08:00:00Z";
    static final Map<String, Cutoff> CUTOFFS = PublishedCutoffs.of(Sex.MALE, "waist:NHLBI_US", "bmi:WHO");

    private static final Map<String, String> SETTINGS = Map.of("matsuda.mean", "arithmetic");

    private Worked() {}

    /** P1 in conventional units, drawn at eight. */
    static Chart p1() {
        return body().fasting("GLU", "108", "mg/dL", EIGHT)
                .fasting("INS-F", "18.0", "u[IU]/mL", EIGHT)
                .fasting("tg-mg-per-dl", "210", "mg/dL", EIGHT)
                .add("HDL", "36", "mg/dL", EIGHT);
    }

    static Chart body() {
        return Chart.of(Sex.MALE, 52)
                .add("HEIGHT", "178", "cm", "2010-05-01")
                .add("WEIGHT", "104.0", "kg", DAY)
                .add("WAIST", "112", "cm", DAY);
    }

    static Source source(int number) {
        return new Source("Observation/" + number);
    }

    static List<IndexResult> compute(Chart chart) {
        Problems problems = new Problems();
        IndexTables tables = IndexTables.read(Chart.RULES, Chart.TERMS, SETTINGS, problems);
        problems.throwIfAny();
        return Indices.compute(chart.snapshot(), CUTOFFS, tables);
    }

    static IndexResult result(Chart chart, String name) {
        return compute(chart).stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Measured measured(Chart chart, String name) {
        IndexResult result = result(chart, name);
        assertThat(result).as(name).isInstanceOf(Computed.class);
        return ((Computed) result).measured();
    }

    static double value(Chart chart, String name) {
        return measured(chart, name).value().value().doubleValue();
    }

    static List<String> lacking(Chart chart, String name) {
        IndexResult result = result(chart, name);
        assertThat(result).as(name).isInstanceOf(Lacking.class);
        return ((Lacking) result).missing();
    }

    static String refused(Chart chart, String name) {
        IndexResult result = result(chart, name);
        assertThat(result).as(name).isInstanceOf(Refused.class);
        return ((Refused) result).word();
    }

    /** Empty for a value. */
    static String wordOf(Chart chart, String name) {
        return result(chart, name) instanceof Refused no ? no.word() : "";
    }
}
