package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.card.CardSource;
import org.myogate.card.Coding;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Truth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LineWriterTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Answer SILENT = Answer.silent(HandMade.NOTHING_KNOWN);

    @Test
    void everyKeyStandsInOrderEvenWhenNothingIsKnown() {
        ObjectNode line = LineWriter.tree("a/b.json", HandMade.empty("p1"), SILENT);

        assertThat(line.propertyNames())
                .containsExactly(
                        "patient",
                        "file",
                        "asOf",
                        "ruleset",
                        "indices",
                        "states",
                        "findings",
                        "gates",
                        "gateEffects",
                        "proposed",
                        "withheld",
                        "merged",
                        "classes",
                        "lowerClasses",
                        "blockedClasses",
                        "asks",
                        "missing",
                        "unusable",
                        "stale",
                        "silence",
                        "cards");
        assertThat(line.get("indices").propertyNames())
                .containsExactly(
                        "BMI",
                        "WHtR",
                        "WHR",
                        "TyG",
                        "TyG_BMI",
                        "TyG_WC",
                        "TG_HDL",
                        "HOMA_IR",
                        "QUICKI",
                        "Matsuda",
                        "MuscleIS",
                        "HepaticIR",
                        "METS_IR",
                        "VAI",
                        "LAP",
                        "FLI",
                        "HSI",
                        "FIB4",
                        "NFS",
                        "Adipo_IR",
                        "ALR",
                        "SPISE",
                        "eGFR",
                        "nonHDL",
                        "remnantC");
        assertThat(line.get("states").propertyNames())
                .containsExactly(
                        "glycaemia",
                        "metabolic-syndrome",
                        "masld",
                        "htg-waist",
                        "fibrosis",
                        "obesity-2025",
                        "stage",
                        "S1",
                        "S2",
                        "S3",
                        "S4",
                        "S5",
                        "S6",
                        "S7",
                        "S8",
                        "S8b",
                        "S8c",
                        "S9",
                        "S9b",
                        "S9c",
                        "S10",
                        "S11",
                        "S12",
                        "S12b",
                        "S12c",
                        "S13",
                        "S14",
                        "S15");
        assertThat(line.get("findings").propertyNames())
                .containsExactly(
                        "visceral-adiposity",
                        "lipotoxicity",
                        "inflammation",
                        "oxidative-capacity",
                        "insulin-resistance",
                        "hepatic",
                        "adipose",
                        "inactivity",
                        "heritable",
                        "triad");
    }

    @Test
    void whatIsNotWorkedOutIsUnknownAndNeverFalse() {
        ObjectNode line = LineWriter.tree("b.json", HandMade.empty("p1"), SILENT);

        JsonNode states = line.get("states");
        for (String state : StateKeys.NUMBERED) {
            assertThat(states.get(state)).as(state).isEqualTo(json("'UNKNOWN'"));
        }
        assertThat(states.get("metabolic-syndrome")).isEqualTo(json("{'value':'UNKNOWN','met':0,'evaluable':0}"));
        assertThat(states.get("obesity-2025")).isEqualTo(json("{'value':'UNKNOWN','by':[],'present':[]}"));
        assertThat(line.get("findings").get("lipotoxicity"))
                .isEqualTo(json("{'level':'UNKNOWN','reason':'INSUFFICIENT','evidence':[]}"));
        assertThat(line.get("indices").get("Matsuda")).isEqualTo(json("{'missing':[]}"));
        assertThat(line.get("silence")).isEqualTo(json("{'reason':'NO_DATA','text':'Nothing is on record.'}"));
    }

    @Test
    void writesEveryPartOfAnOutcome() {
        ObjectNode line = LineWriter.tree("b.json", HandMade.full(), new Answer(List.of(card()), null));

        assertThat(line.get("patient").asString()).isEqualTo("p1");
        assertThat(line.get("file").asString()).isEqualTo("b.json");
        assertThat(line.get("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(line.get("ruleset").asString()).isEqualTo("myogate@1.0.0");
        assertThat(line.get("indices").get("HOMA_IR")).isEqualTo(json("{'missing':['fasting-insulin']}"));
        assertThat(line.get("indices").get("QUICKI")).isEqualTo(json("{'refused':'on-insulin'}"));
        JsonNode states = line.get("states");
        assertThat(states.get("glycaemia").asString()).isEqualTo("PREDM");
        assertThat(states.get("metabolic-syndrome")).isEqualTo(json("{'value':true,'met':3,'evaluable':4}"));
        assertThat(states.get("htg-waist")).isEqualTo(json("true"));
        assertThat(states.get("masld")).isEqualTo(json("'UNKNOWN'"));
        assertThat(states.get("S1")).isEqualTo(json("false"));
        assertThat(states.get("S2")).isEqualTo(json("true"));
        assertThat(line.get("findings").get("triad")).isEqualTo(json("{'positive':2,'unknown':0,'level':'PROBABLE'}"));
        assertThat(line.get("withheld")).isEqualTo(json("[{'id':'DI-14','because':['ckd-g3plus']}]"));
        assertThat(line.get("asks")).isEqualTo(json("[{'id':'egfr','kind':'gate','changes':['MET','DI-14']}]"));
        assertThat(line.get("missing"))
                .isEqualTo(json("[{'input':'fasting-insulin','wouldDecide':['insulin-resistance']}]"));
        assertThat(line.get("unusable"))
                .isEqualTo(json("[{'source':'Observation/9','reason':'UNIT','detail':'The unit is not known.'}]"));
        assertThat(line.get("stale")).isEqualTo(json("[{'source':'Observation/4','date':'2019-02-01'}]"));
        assertThat(line.get("silence").isNull()).isTrue();
        assertThat(line.get("cards").get(0).get("summary").asString()).isEqualTo("Central adiposity");
    }

    @Test
    void anIndexKeepsEveryDigitAndSaysWhenFastingWasAssumed() {
        String line = LineWriter.text(LineWriter.tree("b.json", HandMade.full(), SILENT));

        assertThat(line)
                .contains("\"WHtR\":{\"value\":0.63448275862,\"inputs\":[\"Observation/1\",\"Observation/2\"],"
                        + "\"fastingAssumed\":true}");
    }

    @Test
    void aLargeNumberIsWrittenWithoutExponent() {
        ObjectNode indices = MAPPER.createObjectNode();
        IndexKeys.write(List.of(computed(Interval.point(1.25E7))), indices);

        assertThat(LineWriter.text(indices.get("BMI"))).startsWith("{\"value\":12500000");
    }

    @Test
    void aReportedIndexWithAComparatorHasNoValue() {
        ObjectNode indices = MAPPER.createObjectNode();
        IndexKeys.write(List.of(computed(Interval.above(new BigDecimal("40"), true))), indices);

        assertThat(indices.get("BMI")).isEqualTo(json("{'refused':'domain'}"));
    }

    @Test
    void evidenceNamesRuleAndCutoffAndLeavesOutWhatAConfounderDropped() {
        ObjectNode line = LineWriter.tree("b.json", HandMade.full(), SILENT);

        assertThat(line.get("findings").get("visceral-adiposity")).isEqualTo(json("""
                                {'level':'DEFINITE','conflict':true,'evidence':[
                                 {'rule':'visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band',
                                  'cutoff':'whtr.high'}]}"""));
        assertThat(line.get("findings").get("hepatic").get("reason").asString()).isEqualTo("INDETERMINATE");
    }

    @Test
    void aGateThatFiredTwiceStandsOnceWithItsStrictestEffect() {
        ObjectNode line = LineWriter.tree("b.json", HandMade.full(), SILENT);

        assertThat(line.get("gates")).isEqualTo(json("['SG-31','M-4']"));
        assertThat(line.get("gateEffects")).isEqualTo(json("{'SG-31':'STOP','M-4':'ask-gate'}"));
    }

    @Test
    void aMergedProposalStaysProposed() {
        ObjectNode line = LineWriter.tree("b.json", HandMade.full(), SILENT);

        assertThat(line.get("proposed")).isEqualTo(json("['EX-04','DI-01','EX-02']"));
        assertThat(line.get("merged")).isEqualTo(json("[{'id':'EX-02','in':'EX-04'}]"));
    }

    @Test
    void theMomentIsADayOrAnInstantThatCanBeGivenBack() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String text : List.of("2026-11-23", "2026-11-23T10:15:30+01:00", "2026-11-23T10:00:00+01:00")) {
            AsOf asOf = AsOf.parse(text, berlin);

            assertThat(LineWriter.moment(asOf)).isEqualTo(text);
            assertThat(AsOf.parse(LineWriter.moment(asOf), berlin)).isEqualTo(asOf);
        }
        assertThat(LineWriter.moment(AsOf.parse("2026-11-23T10:15:30+01:00", ZoneOffset.UTC)))
                .isEqualTo("2026-11-23T09:15:30Z");
    }

    @Test
    void aLineHasNoLineEndInside() {
        assertThat(LineWriter.text(LineWriter.tree("a\nb.json", HandMade.full(), SILENT)))
                .doesNotContain("\n");
    }

    private static IndexResult computed(Interval value) {
        Measured like = HandMade.ratio();
        return new IndexResult.Computed(new Measured(
                "BMI", value, Scale.of("kg/m2", 1), like.when(), like.sources(), Truth.UNKNOWN, false, Set.of()));
    }

    private static Card card() {
        CardSource source = new CardSource("NICE NG246", null, new Coding("s", "pattern", "Pattern"));
        Card.Provenance provenance = new Card.Provenance("myogate@1.0.0", false, null, List.of());
        return new Card(
                "11111111-1111-8111-8111-111111111111",
                "Central adiposity",
                "detail",
                "info",
                source,
                List.of(),
                null,
                List.of(),
                List.of(),
                new Card.Extension(provenance));
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }
}
