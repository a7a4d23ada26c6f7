package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.NutritionOrder.NutritionOrderStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/** What a diet order that is active says by its codes; by its text alone it leaves the diet open, to be asked. */
final class NutritionReader {

    private final CodeMatcher codes;
    private final Phrases phrases;
    private final Set<String> diets;
    private final ClinicalTimes times;
    private final AsOf asOf;

    /** @param diets the concepts that a diet order may speak of */
    NutritionReader(CodeMatcher codes, Phrases phrases, Set<String> diets, AsOf asOf) {
        this.codes = codes;
        this.phrases = phrases;
        this.diets = diets;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        NutritionOrder order = (NutritionOrder) entry.resource();
        Optional<When> when = times.of(order.getDateTimeElement());
        if (order.getStatus() != NutritionOrderStatus.ACTIVE
                || when.filter(time -> time.isAfter(asOf)).isPresent()) {
            return List.of();
        }
        List<CodeableConcept> said = Stream.concat(
                        order.getOralDiet().getType().stream(), order.getFoodPreferenceModifier().stream())
                .toList();
        Set<String> coded = new HashSet<>();
        said.forEach(concept -> coded.addAll(codes.of(concept)));
        Set<String> named = new HashSet<>();
        said.forEach(concept -> named.addAll(phrases.named(CodeMatcher.texts(concept))));
        if (order.getOralDiet().hasInstruction()) {
            named.addAll(phrases.named(List.of(order.getOralDiet().getInstruction())));
        }
        coded.retainAll(diets);
        named.retainAll(diets);
        named.removeAll(coded);
        return Stream.concat(
                        coded.stream()
                                .sorted()
                                .map(id -> new Mention(id, Mention.Kind.ACTIVE, when.orElse(null), entry.source())),
                        named.stream()
                                .sorted()
                                .map(id -> new Mention(id, Mention.Kind.DOUBTFUL, when.orElse(null), entry.source())))
                .toList();
    }
}
