package org.myogate.snapshot;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Reading.Setting;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** A snapshot written down by hand, for tests of what comes after reading; scales are those of {@code rules/terms}. */
public final class Chart {

    public static final RulesFiles RULES = RulesFiles.of(Path.of("..", "..", "rules"));
    public static final Terms TERMS = terms();
    public static final ZoneId ZONE = ZoneOffset.UTC;
    public static final AsOf AS_OF = AsOf.parse("2026-11-23", ZONE);

    private final Person person;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, List<Reading>> series = new LinkedHashMap<>();
    private int count;

    private Chart(Person person) {
        this.person = person;
    }

    private static Terms terms() {
        Problems problems = new Problems();
        Terms terms = TermsReader.read(RULES, problems);
        problems.throwIfAny();
        return terms;
    }

    public static Chart of(Sex sex, int ageYears) {
        return new Chart(new Person("p", ageYears, ageYears, sex));
    }

    /** {@code when} is a month, a day or an instant; {@code number} may carry a comparator: {@code <0.3}. */
    public Chart add(String use, String number, String unit, String when) {
        return add(use, number, unit, when, Truth.UNKNOWN, null);
    }

    public Chart fasting(String use, String number, String unit, String when) {
        return add(use, number, unit, when, Truth.TRUE, null);
    }

    public Chart add(
            String use, String number, String unit, String when, Truth fasting, @Nullable String draw, Flag... flags) {
        count++;
        Reading reading = new Reading(
                use,
                interval(number),
                scale(use, unit),
                when(when),
                List.of(new Source("Observation/" + count)),
                fasting,
                "",
                draw,
                Setting.WELL,
                Set.of(flags));
        List<Reading> readings = series.computeIfAbsent(use, none -> new ArrayList<>());
        readings.add(reading);
        readings.sort((a, b) -> a.when().compareTo(b.when()));
        return this;
    }

    public Chart known(Statement... known) {
        statements.addAll(List.of(known));
        return this;
    }

    public Chart known(Measurement... known) {
        measurements.addAll(List.of(known));
        return this;
    }

    public static Present present(String concept) {
        return new Present(concept, Present.Basis.CODED, null, List.of(new Source("Condition/" + concept)), List.of());
    }

    public static Present unconfirmed(String concept) {
        return new Present(
                concept, Present.Basis.UNCONFIRMED, null, List.of(new Source("Condition/" + concept)), List.of());
    }

    public static Absent absent(String concept) {
        return new Absent(concept, Absent.Basis.NONE_RECORDED, List.of(), List.of());
    }

    public static Unknown unknown(String concept) {
        return new Unknown(concept, Unknown.Reason.NOT_DELIVERED, List.of(), List.of());
    }

    /** A use with readings and no measurement of its own takes the newest. */
    public Snapshot snapshot() {
        List<Measurement> all = new ArrayList<>(measurements);
        series.forEach((use, readings) -> {
            if (measurements.stream().noneMatch(known -> known.marker().equals(use))) {
                all.add(newest(use, readings.get(readings.size() - 1)));
            }
        });
        return new Snapshot(person, AS_OF, statements, all, series, List.of(), List.of(), Set.of(), Set.of());
    }

    private static Measured newest(String use, Reading reading) {
        return new Measured(
                use,
                reading.value(),
                reading.scale(),
                reading.when(),
                reading.sources(),
                reading.fasting(),
                false,
                reading.flags());
    }

    /** One value of the use, as a fact. */
    public static Measured measured(String use, String number, String unit, Truth fasting) {
        return new Measured(
                use,
                interval(number),
                scale(use, unit),
                when("2026-11-01"),
                List.of(new Source("Observation/" + use)),
                fasting,
                false,
                Set.of());
    }

    public static Unmeasured unmeasured(String marker, Unmeasured.Reason reason) {
        return new Unmeasured(marker, reason, List.of(new Source("Observation/" + marker)));
    }

    private static Interval interval(String number) {
        if (number.startsWith("<")) {
            return Interval.below(new BigDecimal(number.substring(1)), true);
        }
        return number.startsWith(">")
                ? Interval.above(new BigDecimal(number.substring(1)), true)
                : Interval.point(new BigDecimal(number));
    }

    private static When when(String text) {
        if (text.length() == 7) {
            return When.in(YearMonth.parse(text), ZONE);
        }
        return text.length() == 10 ? When.on(LocalDate.parse(text), ZONE) : When.at(Instant.parse(text));
    }

    private static Scale scale(String use, String unit) {
        Terms.Analyte analyte = TERMS.analytes().get(use);
        if (analyte == null) {
            return unit.equals("kg/m2") ? Scale.of(unit, 1) : Scale.of(unit, null);
        }
        return analyte.quantity().scales().stream()
                .map(ScaleRow::scale)
                .filter(scale -> scale.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(use + " is not reported in " + unit));
    }
}
