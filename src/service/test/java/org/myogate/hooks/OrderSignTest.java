package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.OrderCalls.AMOXICILLIN;
import static org.myogate.hooks.OrderCalls.EMPAGLIFLOZIN;
import static org.myogate.hooks.OrderCalls.METFORMIN;
import static org.myogate.hooks.OrderCalls.PREDNISONE;
import static org.myogate.hooks.OrderCalls.SEMAGLUTIDE;
import static org.myogate.hooks.OrderCalls.SITAGLIPTIN;
import static org.myogate.hooks.OrderCalls.TIRZEPATIDE;
import static org.myogate.hooks.OrderCalls.answered;
import static org.myogate.hooks.OrderCalls.changed;
import static org.myogate.hooks.OrderCalls.condition;
import static org.myogate.hooks.OrderCalls.egfr;
import static org.myogate.hooks.OrderCalls.medicine;
import static org.myogate.hooks.OrderCalls.onlyCard;
import static org.myogate.hooks.OrderCalls.signing;
import static org.myogate.hooks.OrderCalls.silence;
import static org.myogate.hooks.OrderCalls.taken;
import static org.myogate.hooks.OrderCalls.with;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What speaks against orders that are about to be signed, over a real port. */
class OrderSignTest {

    private static final String CLEAR = "NO_REASON: No rule of this service speaks against what is drafted";

    private static ObjectNode metformin() {
        return medicine("m", METFORMIN, "Metformin 500 MG");
    }

    private static String indicator(JsonNode card) {
        return card.path("indicator").asString();
    }

    private static String summary(JsonNode card) {
        return card.path("summary").asString();
    }

    private static String detail(JsonNode card) {
        return card.path("detail").asString();
    }

    @Test
    @Tag("cds-hooks-46")
    @Tag("cds-hooks-50")
    @Tag("cds-hooks-52")
    void warnsOfMetforminBelow30AndNamesTheOrder() {
        JsonNode card = onlyCard(egfr(signing(metformin()), "24"));

        assertThat(indicator(card)).isEqualTo("critical");
        assertThat(summary(card))
                .isEqualTo("Metformin 500 MG: eGFR below 30 mL/min/1.73 m², or dialysis; review before signing;"
                        + " eGFR 24 mL/min/1.73 m² (2026-11-23)");
        assertThat(detail(card))
                .contains("Contraindicated: lactic acidosis")
                .contains("Ends with eGFR 30 mL/min/1.73 m² or more", "Record as a newer eGFR 98979-8")
                .contains("not clinically signed off")
                .doesNotContain("| ", "Missing and would decide", "exercise", "Exercise", "waist");
        assertThat(card.at("/source/topic/code").asString()).isEqualTo("orders");
        assertThat(card.path("overrideReasons").findValuesAsString("code"))
                .containsExactly("310343007", "already-managed", "data-wrong", "not-now", "benefit-outweighs");
    }

    /** A class on a gate is no orderable product, and what the client drafted is the client's. */
    @Test
    @Tag("cds-hooks-65")
    @Tag("cds-hooks-66")
    @Tag("cds-hooks-67")
    void changesNoOrderAndOffersNoMedicine() {
        for (ObjectNode call : List.of(
                egfr(signing(metformin()), "24"),
                with(signing(metformin()), "kidney"),
                with(signing(medicine("t", TIRZEPATIDE, "T")), "medications", taken("s", SEMAGLUTIDE, "S")))) {
            JsonNode answer = answered(call);
            assertThat(answer.has("systemActions")).isFalse();
            answer.get("cards")
                    .forEach(card -> card.path("suggestions")
                            .forEach(suggestion -> suggestion.path("actions").forEach(action -> {
                                assertThat(action.path("type").asString()).isEqualTo("create");
                                assertThat(action.at("/resource/resourceType").asString())
                                        .isEqualTo("ServiceRequest");
                                assertThat(action.at("/resource/status").asString())
                                        .isEqualTo("draft");
                                assertThat(action.at("/resource/code/coding/0/system")
                                                .asString())
                                        .isEqualTo("http://loinc.org");
                            })));
        }
    }

    @Test
    void asksForTheEgfrBeforeMetforminWhenNobodyKnowsIt() {
        JsonNode card = onlyCard(with(signing(metformin()), "kidney"));

        assertThat(indicator(card)).isEqualTo("info");
        assertThat(summary(card))
                .isEqualTo("Metformin 500 MG: no eGFR that can be relied on: the label wants one before it is begun");
        assertThat(card.at("/suggestions/0/actions/0/resource/code/coding/0/code")
                        .asString())
                .isEqualTo("98979-8");
    }

    @Test
    void asksForALiverTestBeforeAThiazolidinedione() {
        JsonNode card = onlyCard(with(signing(medicine("p", "33738", "Pioglitazone")), "liver"));

        assertThat(summary(card)).startsWith("Pioglitazone: no liver test");
        assertThat(card.at("/suggestions/0/actions/0/resource/code/coding/0/code")
                        .asString())
                .isEqualTo("1742-6");
    }

    /** D04: rows that stand before beginning only say nothing of a class that is taken already. */
    @Test
    void doesNotTakeARenewalForABeginning() {
        ObjectNode renewal = with(egfr(signing(metformin()), "40"), "medications", taken("on", METFORMIN, "Metformin"));
        ObjectNode unknown = with(with(signing(metformin()), "kidney"), "medications", taken("on", METFORMIN, "M"));

        assertThat(silence(renewal)).startsWith(CLEAR);
        assertThat(silence(unknown)).startsWith(CLEAR);
        assertThat(indicator(onlyCard(egfr(signing(metformin()), "40")))).isEqualTo("warning");
    }

    /** The order on file counts until its revision is signed, though both have one id. */
    @Test
    void keepsTheOrderOnFileBesideItsRevision() {
        ObjectNode revision = changed(metformin(), order -> order.put("status", "active"));
        ObjectNode onFile = changed(
                taken("m", METFORMIN, "Metformin"),
                order -> order.putObject("meta").put("versionId", "7"));

        assertThat(silence(with(egfr(signing(revision), "40"), "medications", onFile)))
                .startsWith(CLEAR);
        assertThat(indicator(onlyCard(with(egfr(signing(revision), "24"), "medications", onFile))))
                .isEqualTo("critical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "stopped", "completed", "entered-in-error"})
    void takesAnOrderThatEndsSomethingForNone(String status) {
        assertThat(silence(egfr(signing(changed(metformin(), order -> order.put("status", status))), "24")))
                .startsWith("NO_REASON: The drafts name no medicine");
    }

    @Test
    void warnsOfASecondMedicineOfTheGlp1Class() {
        ObjectNode reference = changed(medicine("t", "", ""), order -> {
            order.remove("medicationCodeableConcept");
            order.putObject("medicationReference").put("reference", "#drug");
            ObjectNode drug = order.putArray("contained")
                    .addObject()
                    .put("resourceType", "Medication")
                    .put("id", "drug");
            drug.set("code", medicine("x", TIRZEPATIDE, "Tirzepatide 5 MG").get("medicationCodeableConcept"));
        });
        JsonNode card = onlyCard(with(signing(reference), "medications", taken("s", SEMAGLUTIDE, "Semaglutide")));

        assertThat(indicator(card)).isEqualTo("critical");
        assertThat(summary(card))
                .isEqualTo("Tirzepatide 5 MG: a second medicine of one pathway: review which one stays;"
                        + " semaglutide (2026-07-01)");
    }

    @Test
    void saysOfTwoOrdersThatOneRuleLooksAtTogetherOnce() {
        JsonNode card =
                onlyCard(signing(medicine("a", SEMAGLUTIDE, "Semaglutide"), medicine("b", SITAGLIPTIN, "Sitagliptin")));

        assertThat(indicator(card)).isEqualTo("warning");
        assertThat(summary(card)).startsWith("Semaglutide and Sitagliptin: a second medicine of one pathway");
    }

    @Test
    void speaksOfTheClassThatIsOrderedOnly() {
        ObjectNode call = with(
                egfr(signing(medicine("a", AMOXICILLIN, "Amoxicillin")), "24"),
                "medications",
                taken("on", METFORMIN, "Metformin"),
                taken("p", PREDNISONE, "Prednisone"));

        assertThat(silence(call)).startsWith(CLEAR);
    }

    @Test
    void namesWhatWorsensInsulinResistanceWithTheValueThatMakesItMatter() {
        JsonNode card = onlyCard(with(
                signing(medicine("p", PREDNISONE, "Prednisone 10 MG")),
                "a1c",
                Calls.quantity("hba1c", "4548-4", "7.4", "%")));

        assertThat(indicator(card)).isEqualTo("info");
        assertThat(summary(card)).startsWith("Prednisone 10 MG: can worsen insulin resistance");
        assertThat(detail(card)).contains("type 2 diabetes").doesNotContain("being ordered now");
    }

    @Test
    void tellsTheMostUrgentOrderFirstAndAllOthersOnASecondCard() {
        ObjectNode call = with(
                egfr(
                        signing(
                                medicine("p", PREDNISONE, "Prednisone"),
                                medicine("e", EMPAGLIFLOZIN, "Empagliflozin"),
                                metformin()),
                        "40"),
                "conditions",
                condition("diabetes", OrderCalls.T2D),
                changed(
                        condition("dka", OrderCalls.KETOACIDOSIS),
                        each -> each.put("abatementDateTime", "2019-05-08")));
        JsonNode cards = answered(call).get("cards");

        assertThat(cards).hasSize(2);
        assertThat(indicator(cards.get(0))).isEqualTo("critical");
        assertThat(summary(cards.get(0))).startsWith("Empagliflozin: ").contains("ketoacidosis");
        assertThat(indicator(cards.get(1))).isEqualTo("warning");
        assertThat(summary(cards.get(1)))
                .startsWith("Metformin 500 MG: eGFR below 45")
                .contains("(+1)");
        assertThat(detail(cards.get(1))).contains("**Prednisone: can worsen");
        assertThat(cards.get(0).path("uuid")).isNotEqualTo(cards.get(1).path("uuid"));
    }

    @Test
    void warnsOfAKetogenicDietThatIsOrderedBesideAnSglt2Inhibitor() {
        ObjectNode diet =
                (ObjectNode) Calls.json("{\"resourceType\":\"NutritionOrder\",\"id\":\"n\",\"status\":\"active\","
                        + "\"dateTime\":\"2026-11-23\",\"oralDiet\":{\"type\":[{\"text\":\"Ketogenic diet\"}]}}");
        JsonNode card = onlyCard(with(signing(diet), "medications", taken("e", EMPAGLIFLOZIN, "Empagliflozin")));

        assertThat(indicator(card)).isEqualTo("warning");
        assertThat(summary(card)).startsWith("Ketogenic diet: dangerous with a ketogenic diet here");
        assertThat(card.path("overrideReasons").findValuesAsString("code")).contains("patient-declines");
    }

    @Test
    void saysFirstWhichListCouldNotBeRead() {
        ObjectNode call = signing(metformin());
        Calls.prefetch(call).set("conditions", Calls.json("{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"));
        JsonNode card = onlyCard(call);

        assertThat(summary(card)).isEqualTo("Metformin 500 MG: the problem list could not be read");
        assertThat(detail(card)
                        .lines()
                        .filter(line -> !line.contains("Judged for"))
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("**The problem list could not be read**"));
        assertThat(detail(card)).contains("Problem list not seen: diagnoses that forbid a class may stand there");
    }

    @Test
    void looksAtNoListForAMedicineOfNoClass() {
        ObjectNode call = signing(medicine("a", AMOXICILLIN, "Amoxicillin"));
        Calls.prefetch(call).set("conditions", Calls.json("{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"));

        assertThat(silence(call)).startsWith(CLEAR);
    }

    @Test
    void usesNothingOfADraftForAnotherPatient() {
        ObjectNode foreign = metformin();
        foreign.putObject("subject").put("reference", "Patient/2");

        assertThat(silence(egfr(signing(foreign), "24"))).startsWith("NO_REASON: The drafts name no medicine");
    }

    /** Nothing in a request says which FHIR version it is. */
    @Test
    @Tag("cds-hooks-27")
    void judgesNoOrderOfAnotherRelease() {
        ObjectNode older = changed(metformin(), order -> order.put("resourceType", "MedicationOrder"));
        ObjectNode newer = changed(metformin(), order -> {
            order.set("medication", order.objectNode().set("concept", order.remove("medicationCodeableConcept")));
        });

        assertThat(silence(egfr(signing(older), "24"))).startsWith("NO_REASON: The drafts name no medicine");
        assertThat(silence(egfr(signing(newer), "24"))).startsWith("NO_REASON: The drafts name no medicine");
    }

    @Test
    @Tag("cds-hooks-50")
    @Tag("cds-hooks-51")
    void showsANameAsPlainTextHoweverLongOrHostile() {
        String name =
                "Metformin <img src=x onerror=alert(1)> | `x` [a](http://evil) \u202e\n# " + "very long ".repeat(40);
        JsonNode card = onlyCard(egfr(signing(medicine("m", METFORMIN, name)), "24"));

        assertThat(summary(card))
                .startsWith("Metformin")
                .contains("…: eGFR below 30")
                .doesNotContain("\n", "\u202e");
        assertThat(summary(card).codePointCount(0, summary(card).length())).isLessThan(140);
        assertThat(detail(card)).doesNotContain("<img", "[a](", "\u202e", "\n# ");
    }

    @Test
    void saysNothingOfAMinorOrToAPatient() {
        ObjectNode minor = egfr(signing(metformin()), "24");
        ((ObjectNode) Calls.prefetch(minor).get("patient")).put("birthDate", "2009-11-24");
        ObjectNode patient = egfr(signing(metformin()), "24");
        Calls.context(patient).put("userId", "Patient/1");

        assertThat(silence(minor)).startsWith("UNDER_18");
        assertThat(silence(patient)).startsWith("PATIENT_USER");
    }

    /** Orders are looked at although the chart alone would give no reason to speak. */
    @Test
    void speaksWithoutAReasonInTheChart() {
        ObjectNode call = with(egfr(signing(metformin()), "24"), "conditions");
        Calls.prefetch(call).remove("mine");

        assertThat(indicator(onlyCard(call))).isEqualTo("critical");
    }
}
