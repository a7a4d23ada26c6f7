package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code rules/terms}: which codes mean what, in which units, within which look-back.
 *
 * @param quantities by id
 * @param aliases spellings of units, each to its UCUM code
 * @param codes measurement codes by code; no two systems share one
 * @param analytes one per use, by id, in file order
 * @param concepts by id, in file order
 * @param facts facts without a code, by name
 * @param relatives who is how near, by {@code system|code}
 * @param tolerances numbers of {@code terms/reading.csv}, by id
 * @param methods words that make a value one of another group, in file order
 * @param remarks words that spoil a value
 * @param events what follows from when something was, and from several values of one use
 */
public record Terms(
        Map<String, Quantity> quantities,
        Map<String, String> aliases,
        Map<String, Code> codes,
        Map<String, Analyte> analytes,
        Map<String, Concept> concepts,
        Map<String, Fact> facts,
        Map<String, Relative> relatives,
        Map<String, BigDecimal> tolerances,
        List<MethodWord> methods,
        List<Remark> remarks,
        EventTables events) {

    /**
     * A quantity and the scales it is reported in, the base scale first.
     *
     * @param id its name
     * @param scales with their bounds
     */
    public record Quantity(String id, List<ScaleRow> scales) {}

    /**
     * A code of a measurement, or of what is said of its draw.
     *
     * @param group the group it belongs to
     * @param system word of its system: loinc, snomed, v2-0916, fact
     * @param code in that system
     * @param role whether it carries a value that may be used
     * @param fasting whether the code itself proves fasting, or proves the opposite
     * @param specimen plasma, blood, capillary or empty
     * @param display for people
     * @param confidence mark
     * @param note why it is read as it is, may be empty
     */
    public record Code(
            String group,
            String system,
            String code,
            Role role,
            Truth fasting,
            String specimen,
            String display,
            String confidence,
            String note) {

        /** Whether nobody saw its full name, or it was recalled without being sure. */
        boolean isUnverified() {
            return List.of("term-unseen", "recalled-low").contains(confidence);
        }

        /** The same code, its value read as one of another group. */
        Code in(String other) {
            return new Code(other, system, code, role, fasting, specimen, display, confidence, note);
        }
    }

    /** Whether a code carries a value that may be used. */
    public enum Role {
        USE,
        /** Carries a value that the patient told. */
        STATED,
        /** Carries a value worked out from others; of an unstated method, one that may have been. */
        CALCULATED,
        UNSTATED,
        PANEL,
        AVOID;

        boolean carriesValue() {
            return this != PANEL && this != AVOID;
        }
    }

    /**
     * One use of a marker.
     *
     * @param id the fact's name
     * @param groups code groups it reads
     * @param quantity its quantity
     * @param window look-back
     * @param windowFrom65 look-back from 65 years on, null when the same
     * @param select how one value is chosen
     * @param fasting how its draws must stand to fasting
     * @param plasmaOnly whole blood and capillary values are not used
     * @param setting the care its values may come from
     * @param input word of {@code missing[].input}, empty when it is never named
     * @param effort question, vital, blood, device or imaging
     * @param orderCode LOINC to order when missing, empty when it is never ordered
     * @param orderDisplay its name
     * @param confidence mark
     */
    public record Analyte(
            String id,
            List<String> groups,
            Quantity quantity,
            TemporalAmount window,
            @Nullable TemporalAmount windowFrom65,
            Select select,
            Fasting fasting,
            boolean plasmaOnly,
            Care setting,
            String input,
            String effort,
            String orderCode,
            String orderDisplay,
            String confidence) {

        public boolean fastingRequired() {
            return fasting == Fasting.REQUIRED;
        }
    }

    /** The care a use takes its values from. */
    public enum Care {
        ANY,
        OUTPATIENT,
        WELL
    }

    /**
     * A fact without a code of its own.
     *
     * @param name its code in Myogate's code system
     * @param isBoolean a yes or no, else a quantity
     * @param unit of a quantity
     * @param window look-back
     * @param lifts it lifts a gate, so only a clinician's entry counts
     * @param words for a clinician
     */
    public record Fact(
            String name,
            boolean isBoolean,
            String unit,
            @Nullable TemporalAmount window,
            boolean lifts,
            String words) {}

    public Terms {
        quantities = Map.copyOf(quantities);
        aliases = Map.copyOf(aliases);
        codes = Map.copyOf(codes);
        facts = Map.copyOf(facts);
        relatives = Map.copyOf(relatives);
        tolerances = Map.copyOf(tolerances);
    }

    /** The concept of this id. @throws IllegalStateException when the table has none */
    public Concept concept(String id) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new IllegalStateException("terms/concepts.csv has no row '" + id + "'");
        }
        return concept;
    }

    /** Markers that are worked out from dates and from several values, each with its unit. */
    public Map<String, String> workedOut() {
        return events.units();
    }

    /** The quantity of a code group, empty when no use reads it. */
    Optional<Quantity> quantityRead(String group) {
        return analytes.values().stream()
                .filter(analyte -> analyte.groups().contains(group))
                .map(Analyte::quantity)
                .findFirst();
    }

    /** The quantity of a code group. @throws IllegalStateException when no use reads it */
    Quantity quantityOf(String group) {
        return quantityRead(group).orElseThrow(() -> new IllegalStateException("no use reads group '" + group + "'"));
    }

    BigDecimal tolerance(Tolerance tolerance) {
        return Optional.ofNullable(tolerances.get(tolerance.id()))
                .orElseThrow(() -> new IllegalStateException("terms/reading.csv lacks '" + tolerance.id() + "'"));
    }

    @Override
    public String toString() {
        return "Terms[" + analytes.size() + " uses, " + concepts.size() + " concepts]";
    }
}
