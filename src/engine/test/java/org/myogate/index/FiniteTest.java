package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Refused;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Terms;

/** Whatever values the bounds let in, an index is a finite number or none. */
class FiniteTest {

    private static final List<String> USES = List.of(
            "WAIST",
            "HEIGHT",
            "WEIGHT",
            "HIP",
            "GLU",
            "INS-F",
            "tg-mg-per-dl",
            "HDL",
            "ldl-mg-per-dl",
            "TC",
            "NEFA.any",
            "ADIPO",
            "LEPTIN",
            "ALT",
            "AST",
            "GGT",
            "PLT",
            "ALB",
            "CREA",
            "GLU.24m",
            "INS-F.24m",
            "OGTT-30M",
            "INS-30M",
            "OGTT-1H",
            "INS-1H",
            "OGTT-90M",
            "INS-90M",
            "OGTT-2H",
            "INS-2H");

    @Property(tries = 300)
    void neverComesToInfinityOrToNoNumber(
            @ForAll("parts") List<Double> parts, @ForAll Sex sex, @ForAll("ages") int age) {
        Chart chart = Chart.of(sex, age).known(Chart.absent("t2d-coded"));
        for (int i = 0; i < USES.size(); i++) {
            ScaleRow row = base(USES.get(i));
            chart.fasting(USES.get(i), number(row, parts.get(i)), row.scale().unit(), Worked.EIGHT);
        }
        for (IndexResult result : Worked.compute(chart)) {
            if (result instanceof Computed computed) {
                assertThat(computed.measured().value().value().doubleValue())
                        .as(result.name())
                        .isFinite();
            } else if (result instanceof Refused refused) {
                assertThat(refused.word()).isNotEmpty();
            }
        }
    }

    @Provide
    Arbitrary<List<Double>> parts() {
        Arbitrary<Double> part = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0.0, 1.0)),
                Tuple.of(3, Arbitraries.doubles().between(0, 1)));
        return part.list().ofSize(USES.size());
    }

    @Provide
    Arbitrary<Integer> ages() {
        return Arbitraries.integers().between(18, 110);
    }

    private static ScaleRow base(String use) {
        Terms.Analyte analyte = Chart.TERMS.analytes().get(use);
        if (analyte == null) {
            throw new IllegalArgumentException(use);
        }
        return analyte.quantity().scales().get(0);
    }

    /** A share of the way from the lowest value that is let in to the highest. */
    private static String number(ScaleRow row, double part) {
        BigDecimal low = row.hard().low();
        BigDecimal high = row.hard().high();
        if (low == null || high == null) {
            throw new IllegalStateException("a laboratory value has bounds");
        }
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(part))).toPlainString();
    }
}
