package org.myogate.snapshot;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.snapshot.Terms.Role;

/** Which codes of {@code terms/codes.csv} a CodeableConcept carries, by system and code, and what they say together. */
final class MeasurementCodes {

    /** The group of what is said of a draw: fasting status and duration. */
    static final String FASTING = "FASTST";

    private static final List<String> SPECIMENS = List.of("capillary", "blood", "plasma");

    private final Terms terms;
    private final Set<String> drawnGroups;

    MeasurementCodes(Terms terms) {
        this.terms = terms;
        this.drawnGroups = terms.codes().values().stream()
                .filter(code -> !code.specimen().isEmpty())
                .map(Code::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every known code of the concept, measured values and fasting alike. */
    Stream<Code> of(CodeableConcept concept) {
        return concept.getCoding().stream()
                .flatMap(coding -> Systems.wordOf(coding).stream()
                        .flatMap(system -> Stream.ofNullable(terms.codes().get(coding.getCode()))
                                .filter(code -> code.system().equals(system))));
    }

    /**
     * What several codes of one value mean together.
     *
     * @param code the most telling of them, with the most cautious role and specimen of all
     * @param contradictory they name different measurements, or both say and deny fasting
     * @param groups the group of {@code code}, or of all of them where no value comes of it
     */
    record Meaning(Code code, boolean contradictory, Set<String> groups) {

        /** The same, its value read as one of another group. */
        Meaning as(Code other) {
            return other.group().equals(code.group()) || !groups.equals(Set.of(code.group()))
                    ? this
                    : new Meaning(other, contradictory, Set.of(other.group()));
        }
    }

    /** What the value of an Observation or component is coded as; empty when nothing known, or fasting alone. */
    Optional<Meaning> meaning(CodeableConcept concept) {
        List<Code> codes = of(concept)
                .filter(code -> !code.group().equals(FASTING))
                .distinct()
                .sorted(Comparator.comparing(MeasurementCodes::rank).thenComparing(Code::code))
                .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Code first = codes.get(0);
        Code together = new Code(
                first.group(),
                first.system(),
                first.code(),
                role(codes),
                first.fasting(),
                specimen(codes),
                first.display(),
                confidence(first, codes),
                note(codes));
        boolean contradictory = contradict(codes);
        boolean hasValue = !contradictory && together.role() != Role.AVOID;
        return Optional.of(new Meaning(
                together,
                contradictory,
                hasValue
                        ? Set.of(together.group())
                        : codes.stream().map(Code::group).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether what the group measures is drawn from the body. */
    boolean isDrawn(String group) {
        return drawnGroups.contains(group);
    }

    /** A code that says more goes first: after a load, fasting, neither. */
    private static int rank(Code code) {
        return switch (code.fasting()) {
            case FALSE -> 0;
            case TRUE -> 1;
            case UNKNOWN -> 2;
        };
    }

    private static Role role(List<Code> codes) {
        for (Role role : List.of(Role.AVOID, Role.STATED, Role.CALCULATED, Role.USE, Role.UNSTATED)) {
            if (codes.stream().anyMatch(code -> code.role() == role)) {
                return role;
            }
        }
        return Role.PANEL;
    }

    /** A verified code that says as much bears out one that is not. */
    private static String confidence(Code first, List<Code> codes) {
        return codes.stream()
                .filter(code -> code.group().equals(first.group()) && code.fasting() == first.fasting())
                .filter(code -> !code.isUnverified())
                .findFirst()
                .orElse(first)
                .confidence();
    }

    /** Of the code that is refused, where one is. */
    private static String note(List<Code> codes) {
        return codes.stream()
                .filter(code -> code.role() == Role.AVOID)
                .findFirst()
                .orElse(codes.get(0))
                .note();
    }

    private static String specimen(List<Code> codes) {
        return SPECIMENS.stream()
                .filter(specimen ->
                        codes.stream().anyMatch(code -> code.specimen().equals(specimen)))
                .findFirst()
                .orElse("");
    }

    private boolean contradict(List<Code> codes) {
        Set<Quantity> quantities = new HashSet<>();
        Set<Truth> fasting = new HashSet<>();
        for (Code code : codes) {
            terms.quantityRead(code.group()).ifPresent(quantities::add);
            fasting.add(code.fasting());
        }
        return quantities.size() > 1 || (fasting.contains(Truth.TRUE) && fasting.contains(Truth.FALSE));
    }
}
