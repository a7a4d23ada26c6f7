package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a diet order that is active says by its codes; by its text alone it leaves the diet open, to be asked. One that is
 * being written says what is ordered, and by its text it warns.
 */
final class NutritionReader {

    private final CodeMatcher codes;
    private final Phrases phrases;
    private final Map<String, String> beingOrdered;
    private final Set<String> diets;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final List<DraftedOrder> drafted = new ArrayList<>();

    /**
     * Begins a reading of one record.
     *
     * @param registry what an order says while it is being written
     * @param diets the concepts that a diet order may speak of
     */
    NutritionReader(CodeMatcher codes, Phrases phrases, List<MedicineClass> registry, Set<String> diets, AsOf asOf) {
        this.codes = codes;
        this.phrases = phrases;
        this.beingOrdered = registry.stream()
                .filter(row -> diets.contains(row.taken()) && !row.drafted().isEmpty())
                .collect(Collectors.toUnmodifiableMap(MedicineClass::taken, MedicineClass::drafted));
        this.diets = diets;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        NutritionOrder order = (NutritionOrder) entry.resource();
        if (order.getStatus() == NutritionOrderStatus.DRAFT) {
            return drafted(entry, said(order));
        }
        Optional<When> when = times.of(order.getDateTimeElement());
        if (order.getStatus() != NutritionOrderStatus.ACTIVE
                || when.filter(time -> time.isAfter(asOf)).isPresent()) {
            return List.of();
        }
        List<CodeableConcept> said = said(order);
        Set<String> coded = coded(said);
        return Stream.concat(
                        coded.stream()
                                .sorted()
                                .map(id -> new Mention(id, Mention.Kind.ACTIVE, when.orElse(null), entry.source())),
                        named(said, coded)
                                .map(id -> new Mention(id, Mention.Kind.DOUBTFUL, when.orElse(null), entry.source())))
                .toList();
    }

    List<DraftedOrder> drafted() {
        return List.copyOf(drafted);
    }

    private List<Mention> drafted(Entry entry, List<CodeableConcept> said) {
        String text = said.stream()
                .flatMap(concept -> CodeMatcher.texts(concept).stream())
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        if (!said.isEmpty()) {
            drafted.add(new DraftedOrder(entry.source(), text));
        }
        Set<String> coded = coded(said);
        return Stream.concat(
                        coded.stream().sorted().map(id -> ordered(id, Mention.Kind.ACTIVE, entry)),
                        named(said, coded).map(id -> ordered(id, Mention.Kind.TEXT, entry)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Mention> ordered(String diet, Mention.Kind kind, Entry entry) {
        return Optional.ofNullable(beingOrdered.get(diet))
                .map(concept -> new Mention(concept, kind, null, entry.source()));
    }

    private static List<CodeableConcept> said(NutritionOrder order) {
        Stream<CodeableConcept> said =
                Stream.concat(order.getOralDiet().getType().stream(), order.getFoodPreferenceModifier().stream());
        return order.getOralDiet().hasInstruction()
                ? Stream.concat(
                                said,
                                Stream.of(new CodeableConcept()
                                        .setText(order.getOralDiet().getInstruction())))
                        .toList()
                : said.toList();
    }

    private Set<String> coded(List<CodeableConcept> said) {
        Set<String> coded = new HashSet<>();
        said.forEach(concept -> coded.addAll(codes.of(concept)));
        coded.retainAll(diets);
        return coded;
    }

    /** What only words name. */
    private Stream<String> named(List<CodeableConcept> said, Set<String> coded) {
        Set<String> named = new HashSet<>();
        said.forEach(concept -> named.addAll(phrases.named(CodeMatcher.texts(concept))));
        named.retainAll(diets);
        named.removeAll(coded);
        return named.stream().sorted();
    }
}
