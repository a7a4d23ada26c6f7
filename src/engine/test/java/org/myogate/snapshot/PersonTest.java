package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Person.Sex;

/** Rows {@code age-years} and {@code sex}: a partial birth date is an interval; no default sex. */
class PersonTest {

    private static final String BIRTH_SEX = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
    private static final String US_SEX = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex";
    private static final String CLINICAL = "http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse";
    private static final String RACE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race";
    private static final String CDC_RACE = "urn:oid:2.16.840.1.113883.6.238";

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 18, 18",
        "2008-11-24, 17, 17",
        "2008, 17, 18",
        "2008-11, 17, 18", // surely 18 only from the first of December on
        "2008-10, 18, 18",
        "2007, 18, 19",
        "1960-02-29, 66, 66",
        "2026-11-23, 0, 0"
    })
    void readsAPartialBirthDateAsAnInterval(String born, int youngest, int oldest) {
        Person person = Dossier.ofMan().born(born).read().person();

        assertThat(person.youngestAgeYears()).isEqualTo(youngest);
        assertThat(person.oldestAgeYears()).isEqualTo(oldest);
    }

    @Test
    void turnsAYearOlderOnTheLocalDay() {
        Dossier dossier = Dossier.ofMan().born("2008-11-23");

        assertThat(dossier.readOn("2026-11-23T03:00:00Z", ZoneId.of("Europe/London"))
                        .person()
                        .youngestAgeYears())
                .isEqualTo(18);
        assertThat(dossier.readOn("2026-11-23T03:00:00Z", ZoneId.of("America/New_York"))
                        .person()
                        .youngestAgeYears())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984-13-45", "84-5-1", "May 1984", "2027-01-01"})
    void knowsNoAgeFromADateItCannotUse(String born) {
        Patient patient = Dossier.parsed(Patient.class, """
                {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "%s"}""".formatted(born));

        Person person = Dossier.ofMan().patient(patient).read().person();

        assertThat(person.ageKnown()).isFalse();
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void knowsNoSexFromAGenderItCannotRead() {
        Patient patient = Dossier.parsed(Patient.class, """
                {"resourceType": "Patient", "id": "p", "gender": "femme", "birthDate": "1984-05-01"}""");

        assertThat(Dossier.ofMan().patient(patient).read().person().sex()).isEqualTo(Sex.UNKNOWN);
    }

    @Test
    void knowsNothingWithoutAPatient() {
        Patient none = null;

        Person person = Dossier.ofMan().patient(none).read().person();

        assertThat(person.ageKnown()).isFalse();
        assertThat(person.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(person.id()).isEqualTo("p");
    }

    private static Sex sex(@Nullable AdministrativeGender gender, Extension... extensions) {
        return Dossier.ofMan()
                .patient(p -> {
                    p.setGender(gender);
                    for (Extension extension : extensions) {
                        p.addExtension(extension);
                    }
                })
                .read()
                .person()
                .sex();
    }

    private static Extension birthSex(String code) {
        return new Extension(BIRTH_SEX, new CodeType(code));
    }

    private static Extension clinical(String code) {
        Extension extension = new Extension(CLINICAL);
        extension.addExtension(
                "value",
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/sex-parameter", code, null)));
        extension.addExtension("comment", new StringType("by karyotype"));
        return extension;
    }

    @ParameterizedTest
    @EnumSource(AdministrativeGender.class)
    void readsTheRecordedGenderWhereNothingElseIsSaid(AdministrativeGender gender) {
        Sex expected = switch (gender) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };

        assertThat(sex(gender == AdministrativeGender.NULL ? null : gender)).isEqualTo(expected);
    }

    @Test
    void prefersSexForClinicalUseThenBirthSex() {
        assertThat(sex(AdministrativeGender.FEMALE, birthSex("M"))).isEqualTo(Sex.MALE);
        assertThat(sex(AdministrativeGender.FEMALE, birthSex("M"), clinical("female-typical")))
                .isEqualTo(Sex.FEMALE);
        assertThat(sex(null, new Extension(US_SEX, new Coding("http://snomed.info/sct", "248152002", null))))
                .isEqualTo(Sex.FEMALE);
    }

    @Test
    void guessesNoSexWhereItIsRecordedAsUnknown() {
        assertThat(sex(AdministrativeGender.FEMALE, birthSex("UNK"))).isEqualTo(Sex.UNKNOWN);
        assertThat(sex(AdministrativeGender.FEMALE, birthSex("M"), clinical("specified")))
                .isEqualTo(Sex.UNKNOWN);
    }

    @Test
    void guessesNoSexWhereTwoEntriesContradict() {
        assertThat(sex(AdministrativeGender.FEMALE, clinical("female-typical"), clinical("male-typical")))
                .isEqualTo(Sex.UNKNOWN);
        assertThat(sex(null, birthSex("F"), new Extension(US_SEX, new CodeType("248153007"))))
                .isEqualTo(Sex.UNKNOWN);
    }

    private static Dossier ofRace(String... codes) {
        Extension race = new Extension(RACE);
        for (String code : codes) {
            race.addExtension("detailed", new Coding(CDC_RACE, code, null));
        }
        race.addExtension("text", new StringType("Black"));
        return Dossier.ofMan().patient(p -> p.addExtension(race));
    }

    @Test
    void readsSelfReportedAncestry() {
        Snapshot black = ofRace("2054-5").read();
        Snapshot asianIndian = ofRace("2029-7").read();
        Snapshot both = ofRace("2054-5", "2028-9").read();

        assertThat(Shown.statement(black, "ancestry-black")).isEqualTo("PRESENT CODED");
        assertThat(Shown.statement(black, "ancestry-asian")).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.statement(asianIndian, "ancestry-asian")).isEqualTo("PRESENT CODED");
        assertThat(Shown.statement(both, "ancestry-asian")).isEqualTo("PRESENT CODED");
        assertThat(black.statement("ancestry-black").sources()).containsExactly(new Source("Patient/p"));
    }

    @Test
    void infersNoAncestryFromTextNameOrLanguage() {
        Snapshot snapshot = ofRace("2131-1")
                .patient(p -> {
                    p.addName().setFamily("Nakamura");
                    p.addCommunication().setLanguage(new CodeableConcept(new Coding("urn:ietf:bcp:47", "ja", null)));
                })
                .read();

        assertThat(Shown.statement(snapshot, "ancestry-asian")).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.statement(snapshot, "ancestry-black")).isEqualTo("UNKNOWN NOT_RECORDED");
    }
}
