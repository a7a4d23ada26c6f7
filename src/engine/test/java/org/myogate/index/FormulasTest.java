package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.table.Problems;

/** Every formula against the worked examples of the phenotype specification, section 6. */
class FormulasTest {

    private static final Percentage ONE_IN_A_MILLION = Percentage.withPercentage(1e-4);
    private static final MolarScales MOLAR = MolarScales.of(Chart.TERMS, new Problems());

    @ParameterizedTest
    @CsvFileSource(resources = "vectors.csv", useHeadersInDisplayName = true)
    void givesThePublishedNumberForEverySubject(String index, double p1, double p2, double p3, double p4) {
        assertThat(value(index, Subject.of("P1"))).isCloseTo(p1, ONE_IN_A_MILLION);
        assertThat(value(index, Subject.of("P2"))).isCloseTo(p2, ONE_IN_A_MILLION);
        assertThat(value(index, Subject.of("P3"))).isCloseTo(p3, ONE_IN_A_MILLION);
        assertThat(value(index, Subject.of("P4"))).isCloseTo(p4, ONE_IN_A_MILLION);
    }

    /** What P1 gives with a unit or a bracket mistaken. */
    @ParameterizedTest
    @CsvSource({
        "VAI, 8.1955",
        "VAI, 209.0322",
        "LAP, 9870",
        "TyG, 4.0546",
        "TyG, 1.9610",
        "TyG, 5.0146",
        "QUICKI, 0.1321",
        "QUICKI, 0.2459",
        "SPISE, 4.6639",
        "METS_IR, -1222.43",
        "FLI, 21.49",
        "FLI, 34.94",
        "NFS, -26.94",
        "HOMA_IR, 4.800000",
        "TG_HDL, 2.5469"
    })
    void neverGivesTheNumberOfAWrongUnit(String index, double wrong) {
        double right = value(index, Subject.of("P1"));
        assertThat(Math.abs(right - wrong) / Math.abs(right)).isGreaterThan(5e-4);
    }

    @ParameterizedTest
    @CsvSource({"F, 55, 0.9, 75.4988", "M, 50, 1.0, 91.6915", "F, 30, 0.6, 123.7579", "M, 80, 1.8, 37.5813"})
    void estimatesFiltration(String sex, double age, double creatinine, double expected) {
        double filtration = sex.equals("M")
                ? KidneyFormulas.filtrationMale(creatinine, age)
                : KidneyFormulas.filtrationFemale(creatinine, age);
        assertThat(filtration).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"66, 40, 36, 180, 2.4444", "33, 30, 40, 210, 0.7454", "58, 88, 64, 112, 5.6964"})
    void scoresFibrosis(double age, double ast, double alt, double platelets, double expected) {
        assertThat(LiverFormulas.fib4(age, ast, alt, platelets)).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "108 182 196 178 156, 18 96 128 134 118, 0 30 60 90 120, 1.781769, 1.675764",
        "84 128 112 98 90, 4.5 38 32 24 18, 0 30 60 90 120, 10.529946, 9.727664",
        "99 158 141, 11 88 79, 0 60 120, 3.415512, 3.151867"
    })
    void worksOutMatsudaByEitherMean(
            String glucose, String insulin, String minutes, double arithmetic, double trapezoid) {
        double[] g = numbers(glucose);
        double[] i = numbers(insulin);
        double[] t = numbers(minutes);
        assertThat(InsulinFormulas.matsuda(
                        g[0], i[0], InsulinFormulas.arithmeticMean(g), InsulinFormulas.arithmeticMean(i)))
                .isCloseTo(arithmetic, within(5e-7));
        assertThat(InsulinFormulas.matsuda(
                        g[0], i[0], InsulinFormulas.trapezoidMean(t, g), InsulinFormulas.trapezoidMean(t, i)))
                .isCloseTo(trapezoid, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "108 182 196 178 156, 18 96 128 134 118, 0.006748, 7438500",
        "84 128 112 98 90, 4.5 38 32 24 18, 0.018121, 2027250"
    })
    void tellsMuscleFromLiverInAToleranceTest(String glucose, String insulin, double muscle, double liver) {
        double[] g = numbers(glucose);
        double[] i = numbers(insulin);
        double[] minutes = {0, 30, 60, 90, 120};
        assertThat(InsulinFormulas.muscleSensitivity(minutes, g, InsulinFormulas.arithmeticMean(i)))
                .isCloseTo(muscle, within(5e-7));
        assertThat(InsulinFormulas.hepaticResistance(g[0], g[1], i[0], i[1])).isCloseTo(liver, within(1e-6));
    }

    @Test
    void findsNoMuscleSensitivityWhereGlucoseNeverFalls() {
        double[] minutes = {0, 60, 120};
        assertThat(InsulinFormulas.muscleSensitivity(minutes, new double[] {90, 120, 150}, 40))
                .isZero();
    }

    @Test
    void readsInsulinAtSixPicomoles() {
        double insulin = Chart.measured("INS-F", "66", "pmol/L", org.myogate.snapshot.Truth.TRUE)
                .base()
                .doubleValue();
        assertThat(InsulinFormulas.homaIr(5.3, insulin)).isCloseTo(2.5911, within(5e-5));
    }

    @Test
    void keepsLipidAccumulationAboveZeroForASmallWaist() {
        double tg = MOLAR.triglyceridesMmolPerL(68);
        assertThat((57 - 58) * tg).isCloseTo(-0.7678, within(5e-5));
        assertThat(LipidFormulas.lapFemale(57, tg)).isCloseTo(0.7678, within(5e-5));
        assertThat(LipidFormulas.lapMale(65, tg)).isCloseTo(0.7678, within(5e-5));
    }

    private static double[] numbers(String text) {
        String[] parts = text.trim().split(" ", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static double value(String index, Subject of) {
        double bmi = BodyFormulas.bmi(of.get("weightKg"), of.get("heightCm"));
        double waist = of.get("waistCm");
        double tg = of.get("tgMgPerDl");
        double hdl = of.get("hdlMgPerDl");
        double glucose = of.get("glucoseMgPerDl");
        double insulin = of.get("insulinUiuPerMl");
        double tyg = LipidFormulas.tyg(tg, glucose);
        return switch (index) {
            case "BMI" -> bmi;
            case "WHtR" -> BodyFormulas.waistToHeight(waist, of.get("heightCm"));
            case "WHR" -> BodyFormulas.waistToHip(waist, of.get("hipCm"));
            case "TyG" -> tyg;
            case "TyG_BMI" -> LipidFormulas.tygBmi(tyg, bmi);
            case "TyG_WC" -> LipidFormulas.tygWaist(tyg, waist);
            case "TG_HDL" -> LipidFormulas.tgHdl(tg, hdl);
            case "HOMA_IR" -> InsulinFormulas.homaIr(MOLAR.glucoseMmolPerL(glucose), insulin);
            case "QUICKI" -> InsulinFormulas.quicki(glucose, insulin);
            case "METS_IR" -> LipidFormulas.metsIr(glucose, tg, hdl, bmi);
            case "SPISE" -> LipidFormulas.spise(hdl, tg, bmi);
            case "VAI" -> vai(of, waist, bmi);
            case "LAP" -> lap(of, waist);
            default -> organ(index, of, bmi);
        };
    }

    private static double vai(Subject of, double waist, double bmi) {
        double tg = MOLAR.triglyceridesMmolPerL(of.get("tgMgPerDl"));
        double hdl = MOLAR.hdlMmolPerL(of.get("hdlMgPerDl"));
        return of.isMale() ? LipidFormulas.vaiMale(waist, bmi, tg, hdl) : LipidFormulas.vaiFemale(waist, bmi, tg, hdl);
    }

    private static double lap(Subject of, double waist) {
        double tg = MOLAR.triglyceridesMmolPerL(of.get("tgMgPerDl"));
        return of.isMale() ? LipidFormulas.lapMale(waist, tg) : LipidFormulas.lapFemale(waist, tg);
    }

    private static double organ(String index, Subject of, double bmi) {
        double age = of.get("ageYears");
        double alt = of.get("altUPerL");
        double ast = of.get("astUPerL");
        double cholesterol = of.get("totalCholesterolMgPerDl");
        double hdl = of.get("hdlMgPerDl");
        return switch (index) {
            case "FLI" -> LiverFormulas.fattyLiver(of.get("tgMgPerDl"), bmi, of.get("ggtUPerL"), of.get("waistCm"));
            case "HSI" -> LiverFormulas.steatosis(alt, ast, bmi, of.is("diabetes"), !of.isMale());
            case "FIB4" -> LiverFormulas.fib4(age, ast, alt, of.get("platelets"));
            case "NFS" ->
                LiverFormulas.fibrosis(
                        age,
                        bmi,
                        of.is("raisedGlucoseOrDiabetes"),
                        ast,
                        alt,
                        of.get("platelets"),
                        of.get("albuminGPerDl"));
            case "Adipo_IR" -> AdiposeFormulas.adipoIr(of.get("fattyAcidsMmolPerL"), 6 * of.get("insulinUiuPerMl"));
            case "ALR" -> AdiposeFormulas.adiponectinToLeptin(of.get("adiponectinUgPerMl"), of.get("leptinNgPerMl"));
            case "eGFR" ->
                of.isMale()
                        ? KidneyFormulas.filtrationMale(of.get("creatinineMgPerDl"), age)
                        : KidneyFormulas.filtrationFemale(of.get("creatinineMgPerDl"), age);
            case "nonHDL" -> LipidFormulas.nonHdl(cholesterol, hdl);
            case "remnantC" -> LipidFormulas.remnant(cholesterol, hdl, of.get("ldlMgPerDl"));
            default -> throw new IllegalArgumentException(index);
        };
    }
}
