package org.myogate.snapshot;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Code;

/** What stands around a value in its Observation: how it was measured, by whom, and what was remarked. */
final class Circumstances {

    private static final Set<String> PATIENTS_OWN = Set.of("Patient", "RelatedPerson");

    private final Terms terms;
    private final References references;

    Circumstances(Terms terms, References references) {
        this.terms = terms;
        this.references = references;
    }

    /** Whether the patient alone, or family, answers for it. */
    static boolean isStated(Observation observation) {
        return observation.hasPerformer()
                && observation.getPerformer().stream()
                        .allMatch(performer -> PATIENTS_OWN.contains(References.typeOf(performer)));
    }

    /** The code as the method makes it: the last row of {@code terms/methods.csv} whose word is said. */
    Code asMeasured(Code code, Observation observation) {
        String group = code.group();
        for (MethodWord row : terms.methods()) {
            if (row.group().equals(code.group()) && isSaid(row.word(), observation)) {
                group = row.becomes();
            }
        }
        return group.equals(code.group()) ? code : code.in(group);
    }

    private boolean isSaid(String word, Observation observation) {
        return word.equals(MethodWord.STATED)
                ? isStated(observation)
                : method(observation).anyMatch(text -> FreeText.says(text, word));
    }

    /** Texts of method, device and code; notes are left out: they tell of what was not done as well. */
    private Stream<String> method(Observation observation) {
        Reference reference = observation.getDevice();
        Stream<String> device = references.find(observation, reference, Device.class).stream()
                .flatMap(found -> Stream.concat(
                        FreeText.of(found.getType()),
                        found.getDeviceName().stream().map(name -> String.valueOf(name.getName()))));
        return Stream.of(
                        FreeText.of(observation.getMethod()),
                        FreeText.of(new CodeableConcept()
                                .setText(observation.getCode().getText())),
                        Stream.ofNullable(reference.getDisplay()),
                        device)
                .flatMap(texts -> texts);
    }

    /** What is remarked of a value of this group. */
    List<Remark> remarks(String group, Observation observation, @Nullable ObservationComponentComponent component) {
        List<Remark> ofGroup = terms.remarks().stream()
                .filter(remark -> remark.groups().contains(group))
                .toList();
        if (ofGroup.isEmpty()) {
            return ofGroup;
        }
        List<String> texts = Stream.concat(beside(observation), component == null ? Stream.empty() : beside(component))
                .toList();
        return ofGroup.stream()
                .filter(remark -> texts.stream().anyMatch(text -> FreeText.says(text, remark.word())))
                .toList();
    }

    private Stream<String> beside(Observation observation) {
        Stream<String> specimen = references.find(observation, observation.getSpecimen(), Specimen.class).stream()
                .flatMap(found ->
                        Stream.concat(found.getCondition().stream().flatMap(FreeText::of), notes(found.getNote())));
        return Stream.of(
                        notes(observation.getNote()),
                        observation.getInterpretation().stream().flatMap(FreeText::of),
                        FreeText.of(observation.getDataAbsentReason()),
                        specimen)
                .flatMap(texts -> texts);
    }

    private static Stream<String> beside(ObservationComponentComponent component) {
        return Stream.concat(
                component.getInterpretation().stream().flatMap(FreeText::of),
                FreeText.of(component.getDataAbsentReason()));
    }

    private static Stream<String> notes(List<Annotation> notes) {
        return notes.stream().map(Annotation::getText).filter(text -> text != null);
    }
}
