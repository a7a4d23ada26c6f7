package org.myogate.snapshot;

import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * What follows from when something was, and from several values of one use: {@code terms/events.csv},
 * {@code courses.csv}, {@code clearances.csv}, {@code severities.csv}, {@code phrases.csv}, {@code contexts.csv},
 * {@code registry.csv}.
 *
 * @param dayCounts how long ago something happened
 * @param courses what several values come to
 * @param clearances what makes an entry of the service void
 * @param severities what the severity of a diagnosis says
 * @param phrases words of a text that name a concept
 * @param contexts what a diagnosis means by its words, or by whose it is
 * @param registry classes of medicines
 */
public record EventTables(
        List<DayCount> dayCounts,
        List<Course> courses,
        List<Clearance> clearances,
        List<Severity> severities,
        List<Phrase> phrases,
        List<Context> contexts,
        List<MedicineClass> registry) {

    /** Which entry of several gives the date. */
    public enum Which {
        NEWEST,
        /** The one before the newest, of another day. */
        SECOND,
        FIRST
    }

    /**
     * One number of days or years.
     *
     * @param marker its name
     * @param concept whose entries it dates
     * @param which of them
     * @param undatedIsToday an active entry without any date counts as today
     * @param unit d or a
     */
    public record DayCount(String marker, String concept, Which which, boolean undatedIsToday, String unit) {}

    /** How several values come to one. */
    public enum Form {
        FALL_PERCENT,
        HIGHER_OF_TWO,
        LOWER_OF_TWO,
        /** How far the newest lies above the lowest of the values before it. */
        RISE,
        /** By how much the newest value lies below the last one from before {@code since}. */
        FALL_SINCE
    }

    /**
     * One number from several values.
     *
     * @param marker its name
     * @param use whose values it takes
     * @param window how far back they may lie
     * @param form what they come to
     * @param apartDays how far apart two values have to lie, or the newest from {@code since}
     * @param since the number of days that says when it began, of {@link Form#FALL_SINCE} only, else empty
     * @param scale of the result
     */
    public record Course(
            String marker, String use, TemporalAmount window, Form form, int apartDays, String since, Scale scale) {}

    /**
     * One reason why an entry may be void.
     *
     * @param entry the concept that is entered
     * @param isEvent the newest entry of {@code concept} counts, else the first one of a disease that still stands
     * @param concept what must not be newer
     */
    public record Clearance(String entry, boolean isEvent, String concept) {}

    /** The severity {@code code} of the diagnosis {@code of} says {@code concept}. */
    public record Severity(String of, String code, String concept) {}

    /** How a phrase is looked for. */
    public enum Look {
        WORD,
        ENDING,
        ALL,
        NOT
    }

    /** One phrase that names a concept, or that forbids to. */
    public record Phrase(String concept, Look look, List<String> words) {}

    public EventTables {
        dayCounts = List.copyOf(dayCounts);
        courses = List.copyOf(courses);
        clearances = List.copyOf(clearances);
        severities = List.copyOf(severities);
        phrases = List.copyOf(phrases);
        contexts = List.copyOf(contexts);
        registry = List.copyOf(registry);
    }

    /** Every marker that is worked out here, with its unit. */
    Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        dayCounts.forEach(count -> units.put(count.marker(), count.unit()));
        courses.forEach(course -> units.put(course.marker(), course.scale().unit()));
        units.put(InsulinStart.NAME, InsulinStart.SCALE.unit());
        UnmappedMedicines.MARKERS.forEach(marker -> units.put(marker, UnmappedMedicines.SCALE.unit()));
        units.put(DiabetesYears.MARKER, DiabetesYears.UNIT);
        return units;
    }

    static EventTables read(
            RulesFiles files, Map<String, Concept> concepts, Map<String, Terms.Analyte> uses, Problems problems) {
        return new EventTables(
                Table.read(files, "terms/events.csv", words("marker concept which undated unit"), problems).stream()
                        .map(row -> dayCount(row, concepts))
                        .toList(),
                Table.read(files, "terms/courses.csv", words("marker use window form apartDays since"), problems)
                        .stream()
                        .map(row -> course(row, uses))
                        .toList(),
                Table.read(files, "terms/clearances.csv", words("entry than concept"), problems).stream()
                        .map(row -> new Clearance(
                                concept(row, "entry", concepts),
                                row.oneOf("than", Set.of("event", "disease")).equals("event"),
                                concept(row, "concept", concepts)))
                        .toList(),
                Table.read(files, "terms/severities.csv", words("of code concept"), problems).stream()
                        .map(row -> new Severity(
                                concept(row, "of", concepts), snomed(row), concept(row, "concept", concepts)))
                        .toList(),
                Table.read(files, "terms/phrases.csv", words("concept match words"), problems).stream()
                        .map(row -> new Phrase(
                                concept(row, "concept", concepts), row.choice("match", Look.class), row.words("words")))
                        .toList(),
                Context.read(files, concepts, problems),
                MedicineClass.read(files, concepts, problems));
    }

    private static Set<String> words(String columns) {
        return Set.of(columns.split(" "));
    }

    private static DayCount dayCount(Row row, Map<String, Concept> concepts) {
        return new DayCount(
                row.required("marker"),
                concept(row, "concept", concepts),
                row.choice("which", Which.class),
                row.oneOf("undated", Set.of("today", "unknown")).equals("today"),
                row.oneOf("unit", Set.of("d")));
    }

    private static Course course(Row row, Map<String, Terms.Analyte> uses) {
        Form form = row.choice("form", Form.class);
        Terms.Analyte use = uses.get(row.required("use"));
        if (use == null) {
            row.problem("'" + row.text("use") + "' is no use of terms/analytes.csv");
        }
        TemporalAmount window = row.window("window");
        if (use != null && Courses.isLonger(window, use.window())) {
            row.problem("'" + use.id() + "' looks back less far than this window: take another use, or a shorter one");
        }
        if (form == Form.FALL_SINCE == row.text("since").isEmpty()) {
            row.problem("'since' belongs to fall-since, which needs it");
        }
        return new Course(
                row.required("marker"),
                row.required("use"),
                window,
                form,
                row.number("apartDays").intValue(),
                row.text("since"),
                Courses.scale(form, use));
    }

    private static String snomed(Row row) {
        String code = row.required("code");
        CodeCheck.problem("snomed", code).ifPresent(row::problem);
        return code;
    }

    private static String concept(Row row, String column, Map<String, Concept> concepts) {
        String id = row.required(column);
        if (!concepts.containsKey(id)) {
            row.problem("no concept '" + id + "' in terms/concepts.csv");
        }
        return id;
    }
}
