package org.myogate.replay;

import java.util.List;
import java.util.TreeSet;
import org.myogate.replay.Change.Kind;
import org.myogate.replay.Comparison.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs: one object on one line. */
final class ComparisonJson {

    private ComparisonJson() {}

    static String of(Rulebook before, Rulebook after, Comparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("patients", comparison.patients()).put("changed", comparison.changed());
        side(before, root.putObject("before"));
        side(after, root.putObject("after"));
        rows(comparison.rows(Kind.RULE), "rule", root.putArray("rules"));
        rows(comparison.rows(Kind.CARD), "card", root.putArray("cards"));
        rows(comparison.rows(Kind.PART), "part", root.putArray("parts"));
        ArrayNode examples = root.putArray("examples");
        for (PatientChange each : comparison.first()) {
            ObjectNode patient = patient(each, examples);
            changes(each.of(Kind.RULE), "rule", patient.putArray("rules"));
            changes(each.of(Kind.CARD), "card", patient.putArray("cards"));
            changes(each.of(Kind.PART), "part", patient.putArray("parts"));
        }
        return LineWriter.text(root) + "\n";
    }

    private static void side(Rulebook rules, ObjectNode side) {
        side.put("ruleset", rules.ruleset().name())
                .put("rules", rules.folder() == null ? null : rules.folder().toString())
                .put("signedOff", rules.ruleset().isSignedOff());
    }

    private static void rows(List<Row> rows, String name, ArrayNode list) {
        for (Row row : rows) {
            ObjectNode node = list.addObject().put(name, row.name()).put("patients", row.patients());
            ObjectNode how = node.putObject("how");
            row.how().forEach(how::put);
            ArrayNode examples = node.putArray("examples");
            for (PatientChange example : row.examples()) {
                ArrayNode changes = patient(example, examples).putArray("changes");
                example.changes().forEach(change -> change(change, changes.addObject()));
            }
        }
    }

    private static ObjectNode patient(PatientChange change, ArrayNode list) {
        return list.addObject().put("patient", change.patient()).put("file", change.file());
    }

    private static void changes(List<Change> changes, String name, ArrayNode list) {
        changes.forEach(change -> change(change, list.addObject().put(name, change.group())));
    }

    /** What says nothing is left out. */
    private static void change(Change change, ObjectNode node) {
        put(node, "place", change.place());
        put(node, "how", change.what());
        put(node, "before", change.before());
        put(node, "after", change.after());
        if (!change.because().isEmpty()) {
            LineWriter.strings(List.copyOf(new TreeSet<>(change.because())), node.putArray("because"));
        }
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }
}
