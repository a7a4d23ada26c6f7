package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** A value carries it along when nobody saw the full name of its code (clinical README, section 5). */
class UnverifiedCodeTest {

    private static Observation hdl(String id, String code, String at, String mgPerDl) {
        return Obs.of(code).id(id).at(at).value(mgPerDl, "mg/dL").make();
    }

    private static Set<Flag> flags(Observation... observations) {
        return Shown.measured(Dossier.ofMan().with(observations).read(), "HDL").flags();
    }

    @Test
    void flagsAValueWhoseCodeIsMarkedTermUnseen() {
        assertThat(flags(hdl("a", "18263-4", "2026-11-02", "42"))).contains(Flag.CODE_UNVERIFIED);
    }

    @Test
    void flagsNoValueOfAVerifiedCode() {
        assertThat(flags(hdl("a", "2085-9", "2026-11-02", "42"))).doesNotContain(Flag.CODE_UNVERIFIED);
    }

    @Test
    void aVerifiedCodeBesideItBearsItOut() {
        Observation both = hdl("a", "18263-4", "2026-11-02", "42");
        both.getCode().addCoding().setSystem("http://loinc.org").setCode("2085-9");

        assertThat(flags(both)).doesNotContain(Flag.CODE_UNVERIFIED);
    }

    @Test
    void aMeanIsNoSurerThanItsParts() {
        assertThat(flags(
                        hdl("a", "18263-4", "2026-11-02T08:00:00Z", "42"),
                        hdl("b", "2085-9", "2026-11-02T08:00:00Z", "44")))
                .contains(Flag.CODE_UNVERIFIED, Flag.AVERAGED);
    }
}
