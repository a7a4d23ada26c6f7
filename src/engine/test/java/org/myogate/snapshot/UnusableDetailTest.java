package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What is shown of a refused resource: numbers, a bounded unit, our own words; never a name or a free text. */
class UnusableDetailTest {

    private static final String NAME = "Gudrun-Mustermann";

    private static String details(Resource... resources) {
        StringBuilder details = new StringBuilder();
        Dossier.ofMan()
                .with(resources)
                .read()
                .unusable()
                .forEach(u -> details.append(u.detail()).append('\n'));
        return details.toString();
    }

    private static Obs named(Obs observation) {
        return observation.also(o -> {
            o.getCode().setText(NAME);
            o.getCode().getCodingFirstRep().setDisplay(NAME);
            o.addNote().setText(NAME);
            o.getSubject().setDisplay(NAME);
        });
    }

    @Test
    void carriesNoTextOfTheRecord() {
        String details = details(
                named(Obs.of("2571-8").id("a").text(NAME)).make(),
                named(Obs.of("2571-8").id("b").value("5", "mg/dL")).make(),
                named(Obs.of("8280-0").id("c").value("44", "cm")).make(),
                named(Obs.of("2085-9").id("d").status(ObservationStatus.CANCELLED))
                        .make(),
                named(Obs.of("56086-2").id("e").value("44", "cm")).make(),
                named(Obs.of("49130-8").id("f").at("2027-01-01").value("44", "mg/dL"))
                        .make(),
                Dx.snomed("44054006")
                        .verification("entered-in-error")
                        .also(c -> c.getCode().setText(NAME))
                        .make());

        assertThat(details.lines()).hasSize(7);
        assertThat(details).doesNotContain("Gudrun").doesNotContain("Mustermann");
    }

    @Test
    void showsAUnitOnlyWhenItLooksLikeOne() {
        String details = details(
                Obs.of("2571-8")
                        .id("a")
                        .written("5", "Gudrun Mustermann, born 1984 in Musterhausen")
                        .make(),
                Obs.of("2571-8").id("b").written("5", "line\nbreak").make(),
                Obs.of("2571-8").id("c").written("5", "<script>").make());

        assertThat(details.lines()).hasSize(3);
        assertThat(details).doesNotContain("Gudrun").doesNotContain("break").doesNotContain("script");
        assertThat(details(Obs.of("8280-0").written("44", "furlongs").make())).contains("furlongs");
    }

    @Test
    void showsNoNumberLongerThanANumber() {
        Obs huge = Obs.of("2571-8")
                .also(o -> o.setValue(new Quantity()
                        .setValue(new BigDecimal("1E+2000000"))
                        .setSystem(Obs.UCUM)
                        .setCode("mg/dL")));
        Obs tiny = Obs.of("2571-8")
                .also(o -> o.setValue(new Quantity()
                        .setValue(new BigDecimal("1E-2000000"))
                        .setSystem(Obs.UCUM)
                        .setCode("mg/dL")));

        assertThat(details(huge.make())).isNotEmpty().hasSizeLessThan(200);
        assertThat(details(tiny.make())).isNotEmpty().hasSizeLessThan(200);
    }

    @Test
    void printsNoPatientDataByItself() {
        Snapshot snapshot = Dossier.ofMan()
                .patient(p -> p.addName().setFamily(NAME))
                .with(Obs.of("8280-0").value("104", "cm").make())
                .read();

        assertThat(snapshot.toString() + snapshot.person() + snapshot.measurements() + snapshot.statements())
                .doesNotContain(NAME)
                .doesNotContain("104");
    }
}
