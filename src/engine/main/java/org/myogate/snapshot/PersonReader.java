package org.myogate.snapshot;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Person.Sex;

/** Age, sex and self-reported ancestry; nothing is inferred from a name, a language or a country. */
final class PersonReader {

    private static final String SEX_FOR_CLINICAL_USE =
            "http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse";
    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";
    private static final List<String> FEMALE = List.of("female", "F", "248152002", "female-typical");
    private static final List<String> MALE = List.of("male", "M", "248153007", "male-typical");

    private PersonReader() {}

    static Person read(PatientRecord record, AsOf asOf) {
        Patient patient = record.patient();
        if (patient == null) {
            return new Person(record.id(), null, null, Sex.UNKNOWN);
        }
        Optional<When> birth = new ClinicalTimes(asOf.zone()).of(patient.getBirthDateElement());
        if (birth.isEmpty() || birth.get().isAfter(asOf)) {
            return new Person(record.id(), null, null, sex(patient));
        }
        ZoneId zone = asOf.zone();
        return new Person(
                record.id(),
                years(birth.get().latestDay(zone), asOf.day()),
                years(birth.get().earliestDay(zone), asOf.day()),
                sex(patient));
    }

    /** The latest day of birth that the record allows; empty without a usable birth date. */
    static Optional<LocalDate> bornBy(PatientRecord record, AsOf asOf) {
        Patient patient = record.patient();
        return patient == null
                ? Optional.empty()
                : new ClinicalTimes(asOf.zone())
                        .of(patient.getBirthDateElement())
                        .filter(birth -> !birth.isAfter(asOf))
                        .map(birth -> birth.latestDay(asOf.zone()));
    }

    private static int years(LocalDate birth, LocalDate day) {
        return Math.max(0, Period.between(birth, day).getYears());
    }

    private static Sex sex(Patient patient) {
        List<String> clinical = codes(patient, SEX_FOR_CLINICAL_USE);
        List<String> recorded = Stream.concat(
                        codes(patient, US_CORE + "birthsex").stream(), codes(patient, US_CORE + "sex").stream())
                .toList();
        List<String> administrative =
                Stream.ofNullable(patient.getGenderElement().getValueAsString()).toList();
        return Stream.of(clinical, recorded, administrative)
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .map(PersonReader::sexOf)
                .orElse(Sex.UNKNOWN);
    }

    private static Sex sexOf(List<String> codes) {
        boolean female = codes.stream().anyMatch(FEMALE::contains);
        boolean male = codes.stream().anyMatch(MALE::contains);
        if (female == male) {
            return Sex.UNKNOWN;
        }
        return female ? Sex.FEMALE : Sex.MALE;
    }

    /** Codes of self-reported race and ethnicity. */
    static List<Coding> ancestry(@Nullable Patient patient) {
        if (patient == null) {
            return List.of();
        }
        List<Coding> codings = new ArrayList<>();
        for (String name : List.of("race", "ethnicity")) {
            for (Extension extension : patient.getExtensionsByUrl(US_CORE + name)) {
                extension.getExtension().stream()
                        .map(Extension::getValue)
                        .filter(Coding.class::isInstance)
                        .map(Coding.class::cast)
                        .forEach(codings::add);
            }
        }
        return codings;
    }

    private static List<String> codes(Patient patient, String url) {
        return patient.getExtensionsByUrl(url).stream()
                .flatMap(extension -> Stream.concat(
                        Stream.ofNullable(extension.getValue()),
                        extension.getExtension().stream().map(Extension::getValue)))
                .flatMap(value -> codes(value).stream())
                .toList();
    }

    private static List<String> codes(@Nullable Type value) {
        if (value instanceof CodeType code && code.hasValue()) {
            return List.of(code.getValue());
        }
        if (value instanceof Coding coding && coding.hasCode()) {
            return List.of(coding.getCode());
        }
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream()
                    .filter(Coding::hasCode)
                    .map(Coding::getCode)
                    .toList();
        }
        return List.of();
    }
}
