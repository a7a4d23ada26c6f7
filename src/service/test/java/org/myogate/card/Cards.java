package org.myogate.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Silence;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Unmeasured;
import org.myogate.state.Glycaemia;
import org.myogate.table.RulesFiles;

/** The bundled rules, a composer over them, and the patients that several tests ask about. */
final class Cards {

    static final Ruleset RULESET = Ruleset.load(RulesFiles.bundled(), Map.of());
    static final UuidKey KEY =
            new UuidKey("a key for the tests of cards".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    static final CardComposer COMPOSER = new CardComposer(RULESET, KEY);
    static final CallContext CALL = new CallContext(
            "myogate-patient-view", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "p1", "e7", false, Set.of(), false);

    private static final Outcome MAN = Chart.nothingOn(AdministrativeGender.MALE, RULESET);

    private Cards() {}

    static Answer compose(Case of) {
        return COMPOSER.compose(of.outcome(), CALL);
    }

    static Card only(Case of) {
        List<Card> cards = compose(of).cards();
        if (cards.size() != 1) {
            throw new AssertionError("expected one card, not " + cards.size());
        }
        return cards.get(0);
    }

    static Case man() {
        return new Case(MAN);
    }

    /** A man of 52 with everything on record. */
    static Case full() {
        Case full = man().value("WAIST", "112", "cm", "2026-09-01")
                .value("HEIGHT", "178", "cm", "2024-03-05")
                .index("WHtR", "0.6292134831460674", "2026-09-01")
                .index("TyG", "9.336093", "2026-09-03")
                .index("TG_HDL", "5.8333333", "2026-09-03")
                .index("METS_IR", "58.1012", "2026-09-03")
                .index("SPISE", "4.2817", "2026-09-03")
                .index("HOMA_IR", "4.8000001", "2026-09-03")
                .value("tg-mg-per-dl", "210", "mg/dL", "2026-09-03")
                .value("fpg", "108", "mg/dL", "2026-09-03")
                .value("a1c-percent", "6.0", "%", "2026-09-03")
                .value("evs-min-per-wk", "40", "min/wk", "2026-11-02", Flag.STATED)
                .value("strength-days-per-wk", "0", "d/wk", "2026-11-02", Flag.STATED);
        return full.finding(
                        Axis.VISCERAL_ADIPOSITY,
                        Level.DEFINITE,
                        full.item(
                                "visceral-adiposity/M+ ANTHRO: waist",
                                true,
                                Weight.MODERATE,
                                Family.ANTHRO,
                                "WAIST",
                                "waist.raised"),
                        full.item(
                                "visceral-adiposity/M+ ANTHRO: ratio",
                                true,
                                Weight.MODERATE,
                                Family.ANTHRO,
                                "WHtR",
                                "whtr.raised"),
                        full.item(
                                "visceral-adiposity/S+ ANTHRO: ratio",
                                true,
                                Weight.STRONG,
                                Family.ANTHRO,
                                "WHtR",
                                "whtr.high"),
                        full.item(
                                "visceral-adiposity/W+ LIPID_BMI: TG",
                                true,
                                Weight.WEAK,
                                Family.LIPID_BMI,
                                "tg-mg-per-dl",
                                "tg.raised"))
                .finding(
                        Axis.INSULIN_RESISTANCE,
                        Level.DEFINITE,
                        full.item(
                                "insulin-resistance/M+ LIPID_BMI: TyG",
                                true,
                                Weight.MODERATE,
                                Family.LIPID_BMI,
                                "TyG",
                                "tyg.raised"),
                        full.item(
                                "insulin-resistance/S+ FASTING_INSULIN: HOMA",
                                true,
                                Weight.STRONG,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.clamp"))
                .unknown(Axis.LIPOTOXICITY, Finding.Reason.INSUFFICIENT)
                .finding(
                        Axis.INACTIVITY,
                        Level.POSSIBLE,
                        full.item(
                                "inactivity/M+ SELF_REPORT: minutes",
                                true,
                                Weight.MODERATE,
                                Family.SELF_REPORT,
                                "evs-min-per-wk",
                                "evs.insufficient"),
                        full.item(
                                "inactivity/W+ STRENGTH_TRAIN: days",
                                true,
                                Weight.WEAK,
                                Family.STRENGTH_TRAIN,
                                "strength-days-per-wk",
                                "strength.insufficient"))
                .count("metabolic-syndrome", 4, 5, "mets-waist", "mets-tg", "mets-hdl", "mets-glucose")
                .state("prediabetes")
                .state("htg-waist")
                .glycaemia(Glycaemia.State.PREDM, "fpg", "a1c-percent");
    }

    /** A woman's chart without a waist and without activity: the pattern rests on lipids, glucose and insulin. */
    static Case waistMissing() {
        Case sparse = man().none("WAIST", Unmeasured.Reason.UNUSABLE, "Observation/9")
                .lacking("WHtR", "waist")
                .indexAssumedFasting("TyG", "9.0212", "2026-09-03")
                .indexAssumedFasting("TG_HDL", "4.1", "2026-09-03")
                .lacking("METS_IR", "height")
                .lacking("SPISE", "height")
                .index("HOMA_IR", "3.1", "2026-09-03")
                .none("evs-min-per-wk", Unmeasured.Reason.MISSING)
                .none("strength-days-per-wk", Unmeasured.Reason.MISSING);
        return sparse.finding(
                        Axis.INSULIN_RESISTANCE,
                        Level.PROBABLE,
                        sparse.item(
                                "insulin-resistance/M+ FASTING_INSULIN: HOMA",
                                true,
                                Weight.MODERATE,
                                Family.FASTING_INSULIN,
                                "HOMA_IR",
                                "homa.raised"),
                        sparse.item(
                                "insulin-resistance/M+ LIPID_BMI: TyG",
                                true,
                                Weight.WEAK,
                                Family.LIPID_BMI,
                                "TyG",
                                "tyg.raised"))
                .unknown(Axis.VISCERAL_ADIPOSITY, Finding.Reason.INSUFFICIENT)
                .unknown(Axis.INACTIVITY, Finding.Reason.INSUFFICIENT)
                .unknown(Axis.LIPOTOXICITY, Finding.Reason.INSUFFICIENT)
                .kept("EX-21")
                .missing("waist", "visceral-adiposity", "metabolic-syndrome")
                .missing("evs", "inactivity")
                .unusable("Observation/9", org.myogate.snapshot.Unusable.Reason.UNIT, "44 cm is probably inches")
                .stale("Observation/4", "2019-02-01");
    }

    static Case pressureTooHigh() {
        return full().value("systolic-bp.now", "184", "mm[Hg]", "2026-11-20")
                .value("diastolic-bp.now", "112", "mm[Hg]", "2026-11-20")
                .gate(Gate.stop("SG-11", Indicator.WARNING), "systolic-bp.now", "sbp.stop")
                .gate(Gate.stop("SG-11", Indicator.WARNING), "diastolic-bp.now", "dbp.stop")
                .none("evs-min-per-wk", Unmeasured.Reason.MISSING)
                .none("strength-days-per-wk", Unmeasured.Reason.MISSING)
                .unknown(Axis.INACTIVITY, Finding.Reason.INSUFFICIENT)
                .withheld("EX-21", "SG-11");
    }

    static Outcome silent(Silence.Reason reason) {
        return man().silence(reason).outcome();
    }
}
