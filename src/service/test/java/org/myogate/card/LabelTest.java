package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/** What a positive axis is called: no more than its evidence shows ({@code rules/plan/labels.csv}). */
class LabelTest {

    private static Card card(Axis axis, Family family, String marker, String unit) {
        Case of = Cards.man().value(marker, "50", unit, "2026-11-02");
        return Cards.only(of.finding(
                axis,
                Level.PROBABLE,
                of.item(axis.id() + "/M+ " + family + ": x", true, Weight.MODERATE, family, marker)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VISCERAL_ADIPOSITY | ANTHRO | WHtR | 1 | central adiposity, visceral fat inferred",
                "VISCERAL_ADIPOSITY | ANTHRO | VAT | cm2 | visceral adiposity, measured",
                "LIPOTOXICITY | LIVER_IMG | cap-db-per-m | dB/m | lipotoxicity, by fat in the liver",
                "OXIDATIVE_CAPACITY | CRF | VO2 | mL/min/kg | low oxidative capacity",
                "OXIDATIVE_CAPACITY | CYTOKINE | F2ISO | ng/mL | oxidative stress, indirect signs",
                "HEPATIC | LIVER_IMG | cap-db-per-m | dB/m | fatty liver, shown",
                "HEPATIC | LIPID_BMI | FLI | 1 | fatty liver, suspected",
                "INACTIVITY | GRIP | grip-kg | kg | low muscle strength",
                "INACTIVITY | SELF_REPORT | evs-min-per-wk | min/wk | inactivity",
                "ADIPOSE | ADIPOKINE | ADIPO | ug/mL | adipose dysfunction"
            })
    void claimsNoMoreThanItsEvidence(Axis axis, Family family, String marker, String unit, String label) {
        assertThat(card(axis, family, marker, unit).detail()).contains("| " + label + " | **probable** |");
    }

    @Test
    void suspectsInTheSummaryWhatAFormulaSays() {
        assertThat(card(Axis.HEPATIC, Family.LIPID_BMI, "FLI", "1").summary())
                .startsWith("Pattern consistent with suspected fatty liver (probable)");
        assertThat(card(Axis.HEPATIC, Family.LIVER_IMG, "cap-db-per-m", "dB/m").summary())
                .startsWith("Pattern consistent with fatty liver (probable)");
    }

    @Test
    void asksNobodyForAdipokines() {
        Card card = card(Axis.HEPATIC, Family.LIPID_BMI, "FLI", "1");
        assertThat(card.detail()).contains("adipose dysfunction (not measured)");
        assertThat(card.suggestions()).isEmpty();
    }

    @Test
    void tellsTheLaboratorysOwnLimitWhereItDecided() {
        assertThat(alt(null)).contains("ALT 62 U/L (2026-11-02), raised above 33 U/L");
        assertThat(alt(Interval.between(BigDecimal.ZERO, new BigDecimal("45"))))
                .contains("ALT 62 U/L (2026-11-02), above the laboratory's own limit of 45 U/L")
                .doesNotContain("above 33 U/L");
    }

    private static String alt(Interval ownRange) {
        Measured value = new Measured(
                "ALT",
                Interval.point(new BigDecimal("62")),
                Scale.of("U/L", null),
                When.on(LocalDate.of(2026, 11, 2), ZoneOffset.UTC),
                List.of(new Source("Observation/alt")),
                Truth.UNKNOWN,
                false,
                Set.of(),
                ownRange);
        Case of = Cards.man().value(value);
        return Cards.only(of.finding(
                        Axis.HEPATIC,
                        Level.PROBABLE,
                        of.item("hepatic/W+ ENZYME: x", true, Weight.WEAK, Family.ENZYME, "ALT", "alt.uln")))
                .detail();
    }

    @Test
    void showsOfSeveralCutOffsThoseThatAreMet() {
        Case of = Cards.man().index("WHtR", "0.587", "2026-11-02");
        String detail = Cards.only(of.finding(
                        Axis.VISCERAL_ADIPOSITY,
                        Level.PROBABLE,
                        of.item(
                                "visceral-adiposity/M+ ANTHRO: x",
                                true,
                                Weight.MODERATE,
                                Family.ANTHRO,
                                "WHtR",
                                "whtr.raised",
                                "whtr.high")))
                .detail();
        assertThat(detail).contains("WHtR 0.587 (2026-11-02), raised from 0.50").doesNotContain("not high");
    }
}
