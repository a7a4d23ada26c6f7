package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Role;

/** Section 3, row by row of the tables that ship: every code on every scale, at its bounds; every factor. */
class EveryScaleTest {

    private static final Terms TERMS = Dossier.TERMS;
    private static final Units UNITS = new Units(TERMS);

    private static Units.Placed place(String quantity, String number, String unit) {
        Terms.Quantity known = TERMS.quantities().get(quantity);
        assertThat(known).as(quantity).isNotNull();
        return UNITS.place(
                known, new Quantity().setValue(new BigDecimal(number)).setUnit(unit));
    }

    static Stream<Arguments> hardBounds() {
        List<Arguments> bounds = new ArrayList<>();
        TERMS.quantities()
                .values()
                .forEach(quantity -> quantity.scales().forEach(row -> {
                    String unit = row.scale().unit();
                    if (row.hard().low() != null) {
                        bounds.add(Arguments.of(quantity.id(), unit, row.hard().low(), -1));
                    }
                    if (row.hard().high() != null) {
                        bounds.add(Arguments.of(quantity.id(), unit, row.hard().high(), 1));
                    }
                }));
        return bounds.stream();
    }

    @ParameterizedTest(name = "{0} {2} {1}")
    @MethodSource("hardBounds")
    void acceptsTheBoundItselfAndRefusesWhatLiesBeyond(String quantity, String unit, BigDecimal bound, int outwards) {
        BigDecimal step = new BigDecimal("0.0001").multiply(BigDecimal.valueOf(outwards));

        // A bound inside the range of another unit (66 cm of waist and more) is for that range to refuse.
        assertThat(isAccepted(quantity, bound, unit) || isSuspect(quantity, bound, unit))
                .isTrue();
        assertThat(isAccepted(quantity, bound.add(step), unit)).isFalse();
    }

    private static boolean isAccepted(String quantity, BigDecimal number, String unit) {
        return place(quantity, number.toPlainString(), unit) instanceof Units.Placed.Value;
    }

    private static boolean isSuspect(String quantity, BigDecimal number, String unit) {
        return place(quantity, number.toPlainString(), unit) instanceof Units.Placed.Refused refused
                && refused.reason() == Unusable.Reason.UNIT;
    }

    static Stream<Code> codes() {
        return TERMS.codes().values().stream()
                .filter(code -> !code.group().equals(MeasurementCodes.FASTING))
                .filter(code -> !TERMS.facts().containsKey(code.code()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void readsEveryCodeThatGivesAValueOnEveryScaleAndRefusesEveryLookalike(Code code) {
        String system = code.system().equals("loinc") ? Obs.LOINC : "https://myogate.org/fhir/CodeSystem/fact";
        if (!code.role().carriesValue()) {
            Obs refused = Obs.of(system, code.code()).value("5", "mg/dL");
            Snapshot snapshot = Dossier.ofMan().with(refused.make()).read();

            assertThat(snapshot.unusable()).as(code.code()).hasSize(1);
            return;
        }
        for (ScaleRow row : TERMS.quantityOf(code.group()).scales()) {
            Obs sent = Obs.of(system, code.code())
                    .at("2026-11-22")
                    .value(inside(row).toPlainString(), row.scale().unit());
            Snapshot snapshot = Dossier.ofMan().with(sent.make()).read();

            assertThat(snapshot.unusable())
                    .as(code.code() + " in " + row.scale().unit())
                    .isEmpty();
        }
    }

    private static BigDecimal inside(ScaleRow row) {
        BigDecimal low = row.hard().low() == null ? BigDecimal.ONE : row.hard().low();
        BigDecimal high =
                row.hard().high() == null ? BigDecimal.TEN : row.hard().high();
        BigDecimal some = low.add(high.subtract(low).multiply(new BigDecimal("0.0313")));
        Interval suspect = row.suspect();
        boolean isSuspect = suspect != null
                && suspect.low() != null
                && suspect.high() != null
                && some.compareTo(suspect.low()) >= 0
                && some.compareTo(suspect.high()) <= 0;
        return isSuspect && suspect.high().compareTo(high) < 0
                ? suspect.high().add(BigDecimal.ONE)
                : isSuspect ? low.add(suspect.low()).divide(BigDecimal.valueOf(2)) : some;
    }

    @ParameterizedTest
    @CsvSource({
        "glucose, 2, mmol/L, 36.032",
        "triglycerides, 1, mmol/L, 88.57",
        "hdl, 1, mmol/L, 38.67",
        "ldl, 1, mmol/L, 38.67",
        "total-cholesterol, 2, mmol/L, 77.34",
        "non-hdl, 1, mmol/L, 38.67",
        "insulin, 6, pmol/L, 1",
        "insulin, 109, pmol/L, 18.1667",
        "insulin-ogtt, 60, pmol/L, 10",
        "c-peptide, 0.331, nmol/L, 1",
        "c-peptide, 331, pmol/L, 1",
        "a1c, 39, mmol/mol, 5.7197",
        "a1c, 42, mmol/mol, 5.9942",
        "a1c, 47, mmol/mol, 6.4516",
        "a1c, 48, mmol/mol, 6.5430",
        "creatinine, 88.42, umol/L, 1",
        "urate, 59.48, umol/L, 1",
        "urate, 416.36, umol/L, 7",
        "nefa, 720, umol/L, 0.72",
        "nefa, 0.72, meq/L, 0.72",
        "apob, 0.9, g/L, 90",
        "alt, 0.5, ukat/L, 30",
        "alt, 30, [IU]/L, 30",
        "platelets, 232, 10*9/L, 232",
        "platelets, 232000, /uL, 232",
        "platelets, 0.232, 10*12/L, 232",
        "platelets, 232, K/uL, 232",
        "albumin, 44, g/L, 4.4",
        "albumin, 600, umol/L, 3.99",
        "haemoglobin, 140, g/L, 14",
        "haemoglobin, 8, mmol/L, 12.888",
        "hs-crp, 0.42, mg/dL, 4.2",
        "hs-crp, 40, nmol/L, 4.2",
        "crp, 1, mg/dL, 10",
        "il6, 4, ng/L, 4",
        "adiponectin, 4000, ng/mL, 4",
        "adiponectin, 4, mg/L, 4",
        "leptin, 12000, pg/mL, 12",
        "leptin, 12, ug/L, 12",
        "lactate, 18.016, mg/dL, 2",
        "uacr, 3, mg/mmol{creat}, 26.52",
        "uacr, 30, ug/mg{creat}, 30",
        "waist, 44, [in_i], 111.76",
        "weight, 200, [lb_av], 90.7185",
        "hip, 1.05, m, 105",
        "heart-rate, 72, '{beats}/min', 72",
        "grip, 58, [lbf_av], 26.3084",
        "grip, 58, lbf, 26.3084",
        "grip, 294.21, N, 30",
        "cap, 290, dB, 290",
        "moderate-minutes, 480, [MET].min/wk, 120",
        "vigorous-minutes, 480, [MET].min/wk, 60",
        "steps, 5000, '{steps}/d', 5000",
        "steps-per-week, 35000, '{#}/wk', 35000",
        "sitting, 480, min/d, 8",
        "sleep, 420, min, 7",
        "vo2peak, 31.5, mL/kg/min, 31.5",
        "drinks-per-week, 2, /d, 14",
        "temperature, 98.6, [degF], 37",
        "systolic, 16, kPa, 120.0099"
    })
    void convertsByTheFactorsOfTheSpecification(String quantity, String number, String unit, String base) {
        Units.Placed placed = place(quantity, number, unit);

        assertThat(placed).isInstanceOf(Units.Placed.Value.class);
        Units.Placed.Value value = (Units.Placed.Value) placed;
        BigDecimal expected = new BigDecimal(base);
        assertThat(value.scale().toBase(value.interval().value()).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "platelets, 2500, 10*9/L",
        "albumin, 44, g/dL",
        "creatinine, 97, mg/dL",
        "body-fat-percent, 0.31, %",
        "waist, 44, cm",
        "a1c, 42, %",
        "a1c, 6, mmol/mol"
    })
    void refusesANumberThatIsProbablyOfAnotherUnit(String quantity, String number, String unit) {
        assertThat(place(quantity, number, unit))
                .isInstanceOfSatisfying(
                        Units.Placed.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Unusable.Reason.UNIT));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyLoincCodeHasItsCheckDigit(Code code) {
        assertThat(CodeCheck.problem(code.system(), code.code())).isEmpty();
        assertThat(code.role() == Role.AVOID || !code.display().isBlank()).isTrue();
    }
}
