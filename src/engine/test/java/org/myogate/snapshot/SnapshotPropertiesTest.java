package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;

/** A snapshot is a matter of what the record holds, not of how it is laid out. */
class SnapshotPropertiesTest {

    /** Of everything that reading handles a piece, much of it contradictory. */
    private static final List<Resource> POOL = List.of(
            Obs.of("8280-0").id("w1").value("104", "cm").make(),
            Obs.of("8280-0").id("w2").at("2026-11-02").value("44", "cm").make(),
            Obs.of("8280-0").id("w3").at("2019-11-02").value("99", "cm").make(),
            Obs.of("29463-7").id("kg").value("90", "kg").make(),
            Obs.of("3142-7")
                    .id("kg-said")
                    .at("2026-11-02T20:00:00Z")
                    .value("80", "kg")
                    .make(),
            Obs.of("2571-8").id("tg1").value("180", "mg/dL").make(),
            Obs.of("14927-8").id("tg2").value("2.03", "mmol/L").make(),
            Obs.of("2571-8").id("tg3").at("2026-11-02").value("300", "mg/dL").make(),
            Obs.of("1558-6")
                    .id("g1")
                    .at("2026-11-02T08:20:00Z")
                    .value("108", "mg/dL")
                    .make(),
            Obs.of("2345-7")
                    .id("g2")
                    .at("2026-11-02T08:40:00Z")
                    .value("112", "mg/dL")
                    .make(),
            Obs.of("1518-0")
                    .id("g3")
                    .at("2026-11-02T10:00:00Z")
                    .value("150", "mg/dL")
                    .make(),
            Obs.of("49541-6").id("fast").at("2026-11-02").yes(false).make(),
            Obs.of("85354-9")
                    .id("b1")
                    .component("8480-6", "132", "mm[Hg]")
                    .component("8462-4", "84", "mm[Hg]")
                    .make(),
            Obs.of("8480-6").id("b2").value("190", "mm[Hg]").make(),
            Obs.of("8462-4").id("b3").at("2026-11-20").value("96", "mm[Hg]").make(),
            Obs.of("89555-7").id("e1").text("3").make(),
            Obs.of("68516-4").id("e2").text("150 or more").make(),
            Obs.of("82290-8").id("e3").value("3", "/wk").make(),
            Obs.of("4548-4")
                    .id("a1")
                    .status(ObservationStatus.PRELIMINARY)
                    .value("6.0", "%")
                    .make(),
            Obs.of("82810-3").id("preg").answer(Obs.SNOMED, "77386006").make(),
            Obs.of("2106-3").id("hcg").at("2026-11-01").text("negative").make(),
            Dx.snomed("44054006").id("c1").make(),
            Dx.snomed("44054006")
                    .id("c2")
                    .onset("2021-01-01")
                    .verification("refuted")
                    .make(),
            Dx.icd("E11.9").id("c3").onset("2021-01-01").clinical("remission").make(),
            Dx.icd("O24.410").id("c4").onset("2026-06-01").make(),
            Dx.snomed("11687002").id("c5").onset("2016-06-01").make(),
            Dx.icd("Z79.4").id("c6").make(),
            Rx.rxnorm(Rx.METFORMIN).id("m1").written("2019-01-01").make(),
            Rx.text("Glucophage").id("m2").make(),
            Rx.atc("A10BK01").id("m3").make(),
            emergency());

    private static Encounter emergency() {
        Encounter encounter = new Encounter();
        encounter.setId("e");
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", null));
        encounter.getPeriod().setStartElement(new DateTimeType("2026-10-21"));
        encounter.getPeriod().setEndElement(new DateTimeType("2026-10-21"));
        return encounter;
    }

    private static List<Resource> some(Random random) {
        return POOL.stream().filter(resource -> random.nextInt(3) > 0).toList();
    }

    private static Snapshot read(List<Resource> resources) {
        return Dossier.ofWoman().with(resources.toArray(Resource[]::new)).read();
    }

    @Property(tries = 60)
    void orderIsIrrelevant(@ForAll Random random) {
        List<Resource> resources = some(random);
        List<Resource> shuffled = new ArrayList<>(resources);
        Collections.shuffle(shuffled, random);

        assertThat(read(shuffled)).isEqualTo(read(resources));
    }

    @Property(tries = 30)
    void aResourceSentTwiceChangesNothing(@ForAll Random random) {
        List<Resource> resources = some(random);
        List<Resource> doubled = new ArrayList<>(resources);
        doubled.addAll(some(random).stream().filter(resources::contains).toList());
        doubled.addAll(resources);
        Collections.shuffle(doubled, random);

        assertThat(read(doubled)).isEqualTo(read(resources));
    }

    @Property(tries = 5)
    void fourHundredResourcesOfNoConcernChangeNothing(@ForAll Random random) {
        List<Resource> resources = some(random);
        List<Resource> noisy = new ArrayList<>(resources);
        IntStream.range(0, 100).forEach(i -> {
            noisy.add(Obs.of("2951-2").id("na" + i).value("140", "mmol/L").make());
            noisy.add(Obs.of("http://example.org/local", "2571-8")
                    .id("local" + i)
                    .value("1", "mg/dL")
                    .make());
            noisy.add(Dx.snomed("195967001").id("asthma" + i).make());
            noisy.add(vaccine(i));
        });
        Collections.shuffle(noisy, random);

        assertThat(read(noisy)).isEqualTo(read(resources));
    }

    private static Immunization vaccine(int i) {
        Immunization vaccine = new Immunization();
        vaccine.setId("v" + i);
        vaccine.setVaccineCode(new CodeableConcept().setText("influenza"));
        return vaccine;
    }

    @Property(tries = 20)
    void everyConceptAndEveryUseIsAnsweredExactlyOnce(@ForAll Random random) {
        Snapshot snapshot = read(some(random));
        Set<String> markers = new HashSet<>(Dossier.TERMS.analytes().keySet());
        markers.addAll(Dossier.TERMS.workedOut().keySet());

        assertThat(snapshot.statements())
                .extracting(Statement::concept)
                .containsExactlyInAnyOrderElementsOf(Dossier.TERMS.concepts().keySet());
        assertThat(snapshot.measurements())
                .extracting(Measurement::marker)
                .containsExactlyInAnyOrderElementsOf(markers);
    }
}
