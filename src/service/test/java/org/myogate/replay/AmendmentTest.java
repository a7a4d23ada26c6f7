package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.myogate.intake.Amendment;
import org.myogate.intake.Change;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.ReplayCase;
import org.myogate.intake.ReplayText;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Truth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An amended record is answered, card for card, as the record that somebody wrote by hand with that content. */
class AmendmentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final Rulebook RULES = Rulebook.load(null, Map.of());
    private static final String P1 = "subject-p1-untreated-man-of-52";

    @Test
    void aSmallerWaistEqualsTheRecordWithThatWaist() throws IOException {
        assertSame(
                P1,
                resources -> ((ObjectNode) byId(resources, "waist").get("valueQuantity")).put("value", 98),
                value("WAIST", "98", "cm"));
    }

    @Test
    void aSmallerWaistChangesTheAxisAndNotTheRecord() throws IOException {
        PatientRecord record = record(tree(P1));
        ObjectNode before = line(record);

        ObjectNode after = line(amended(record, value("WAIST", "98", "cm")));

        assertThat(level(before, "visceral-adiposity")).isEqualTo("DEFINITE");
        assertThat(after.at("/indices/WHtR/value").decimalValue())
                .isLessThan(before.at("/indices/WHtR/value").decimalValue());
        assertThat(line(record)).isEqualTo(before);
    }

    @Test
    void aValueThatWasNotThereEqualsTheRecordWithIt() throws IOException {
        String observation = """
                {"resourceType":"Observation","id":"assumed-WAIST","status":"final","subject":{"reference":"Patient/waist-missing"},
                 "performer":[{"reference":"Practitioner/1"}],"effectiveDateTime":"2026-11-23",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8280-0"}]},
                 "valueQuantity":{"value":112,"unit":"cm","system":"http://unitsofmeasure.org","code":"cm"}}""";

        assertSame("waist-missing-and-deciding", add(observation), value("WAIST", "112", "cm"));
    }

    @Test
    void insulinIsTakenToBeOfTheDrawOfTheGlucose() throws IOException {
        JsonNode tree = tree(P1);
        ArrayNode resources = resources(tree);
        JsonNode insulin = byId(resources, "insulin").deepCopy();
        remove(resources, "insulin");
        PatientRecord without = record(tree);
        ((ObjectNode) insulin).put("id", "assumed-INS-F");
        resources.addObject().set("resource", insulin);
        PatientRecord with = record(tree);

        ObjectNode assumed = line(amended(
                without, value("INS-F", insulin.at("/valueQuantity/value").asString(), "u[IU]/mL")));

        assertThat(line(without).at("/indices/HOMA_IR").has("value")).isFalse();
        assertThat(assumed.at("/indices/HOMA_IR/value")).isEqualTo(line(with).at("/indices/HOMA_IR/value"));
    }

    @Test
    void aBloodPressureIsChangedInItsPartOfThePanel() throws IOException {
        assertSame(
                P1,
                resources -> ((ObjectNode) byId(resources, "blood-pressure").at("/component/0/valueQuantity"))
                        .put("value", 118),
                value("systolic-bp", "118", "mm[Hg]"));
    }

    @Test
    void moreActivityEqualsTheRecordWithIt() throws IOException {
        assertSame(
                P1,
                resources -> ((ObjectNode) byId(resources, "activity").get("valueQuantity")).put("value", 150),
                value("evs-min-per-wk", "150", "min/wk"));
    }

    @Test
    void noThyroidCancerInTheFamilyEqualsTheFactOfIt() throws IOException {
        String fact = """
                {"resourceType":"Observation","id":"assumed-family-medullary-thyroid-cancer","status":"final",
                 "subject":{"reference":"Patient/subject-p1"},"performer":[{"reference":"Practitioner/1"}],
                 "effectiveDateTime":"2026-11-23","valueBoolean":false,"code":{"coding":[
                 {"system":"https://myogate.org/fhir/CodeSystem/fact","code":"family-medullary-thyroid-cancer"}]}}""";
        PatientRecord record = record(tree(P1));
        Change answer = answer("family-medullary-thyroid-cancer", false);

        assertSame(P1, add(fact), answer);
        assertThat(gates(line(record))).contains("G-2");
        assertThat(gates(line(amended(record, answer)))).doesNotContain("G-2");
    }

    @Test
    void aMedicineThatIsTakenAwayEqualsTheRecordWithoutIt() throws IOException {
        JsonNode tree = tree("type-2-whose-mother-had-medullary-thyroid-cancer");
        ArrayNode resources = resources(tree);
        // A second medicine, so that the list is there in both.
        ObjectNode other = (ObjectNode) byId(resources, "metformin").deepCopy();
        other.put("id", "other").put("status", "completed");
        resources.addObject().set("resource", other);
        PatientRecord record = record(tree);
        assertThat(line(record).get("blockedClasses").toString()).contains("on-metformin");
        remove(resources, "metformin");

        ObjectNode assumed = line(amended(record, answer("on-metformin", false)));

        assertThat(assumed).isEqualTo(line(record(tree)));
        assertThat(assumed.get("blockedClasses").toString()).doesNotContain("on-metformin");
    }

    @Test
    void aDiagnosisThatIsAddedHoldsAndOneThatIsDeniedDoesNot() throws IOException {
        PatientRecord record = record(tree("waist-missing-and-deciding"));

        assertThat(stated(amended(record, answer("pregnant", true)), "pregnant").present())
                .isTrue();
        assertThat(stated(amended(record, answer("pregnant", false)), "pregnant")
                        .refuted())
                .isTrue();
        assertThat(stated(record, "pregnant").qualifies()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aDiagnosisOnRecordIsGoneWhenItIsDenied() throws IOException {
        PatientRecord record = record(tree("pregnant"));

        assertThat(stated(record, "pregnant").present()).isTrue();
        assertThat(stated(amended(record, answer("pregnant", false)), "pregnant")
                        .refuted())
                .isTrue();
    }

    private static Statement stated(PatientRecord record, String concept) {
        return RULES.ruleset().read(record, HandMade.AS_OF).statement(concept);
    }

    private static void assertSame(String sample, Consumer<ArrayNode> byHand, Change change) throws IOException {
        JsonNode written = tree(sample);
        byHand.accept(resources(written));
        ObjectNode real = line(record(written));

        ObjectNode assumed = line(amended(record(tree(sample)), change));

        assertThat(assumed).isEqualTo(real);
        assertThat(real).isNotEqualTo(line(record(tree(sample))));
    }

    private static PatientRecord amended(PatientRecord record, Change change) {
        Terms terms = RULES.ruleset().terms();
        Snapshot before = RULES.ruleset().read(record, HandMade.AS_OF);
        return Amendment.of(record, terms, before, List.of(change));
    }

    private static Change value(String use, String number, String unit) {
        Terms.Analyte analyte =
                Objects.requireNonNull(RULES.ruleset().terms().analytes().get(use), use);
        Scale scale = analyte.quantity().scales().stream()
                .map(ScaleRow::scale)
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        return new Change.Value(analyte, new BigDecimal(number), scale);
    }

    private static Change answer(String concept, boolean holds) {
        return new Change.Answer(RULES.ruleset().terms().concept(concept), holds);
    }

    private static ObjectNode line(PatientRecord record) {
        Evaluator.Evaluated evaluated = RULES.evaluator().evaluate(record, null, HandMade.AS_OF, false);
        return LineWriter.tree("sample", evaluated.outcome(), evaluated.answer());
    }

    private static PatientRecord record(JsonNode tree) {
        byte[] text = tree.toString().getBytes(StandardCharsets.UTF_8);
        List<ReplayCase> cases = ReplayText.read(text, JsonLimits.anyLength());
        assertThat(cases).hasSize(1);
        return Objects.requireNonNull(cases.get(0).record());
    }

    private static JsonNode tree(String sample) throws IOException {
        Path folder = SAMPLES.resolve(sample);
        Path bundle = folder.resolve("bundle.json");
        return JSON.readTree(Files.readString(Files.exists(bundle) ? bundle : folder.resolve("request.json")));
    }

    /** Of a Bundle its entries; of a request those of the first Bundle that holds Observations. */
    private static ArrayNode resources(JsonNode tree) {
        JsonNode bundle = tree.has("entry")
                ? tree
                : tree.get("prefetch")
                        .valueStream()
                        .filter(value -> value.at("/entry/0/resource/resourceType")
                                .asString("")
                                .equals("Observation"))
                        .findFirst()
                        .orElseThrow();
        return (ArrayNode) bundle.get("entry");
    }

    private static JsonNode byId(ArrayNode entries, String id) {
        return entries.valueStream()
                .map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(ArrayNode entries, String id) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).at("/resource/id").asString().equals(id)) {
                entries.remove(i);
            }
        }
    }

    private static Consumer<ArrayNode> add(String resource) {
        return entries -> entries.addObject().set("resource", JSON.readTree(resource));
    }

    private static String level(ObjectNode line, String axis) {
        return line.at("/findings/" + axis + "/level").asString();
    }

    private static List<String> gates(ObjectNode line) {
        return line.get("gates").valueStream().map(JsonNode::asString).toList();
    }
}
