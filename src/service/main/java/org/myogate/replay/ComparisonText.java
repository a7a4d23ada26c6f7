package org.myogate.replay;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.myogate.replay.Change.Kind;
import org.myogate.replay.Comparison.Row;

/** A comparison for people who scan it: the count, then what changes by rule, by card and by part, then whole patients. */
final class ComparisonText {

    private static final int SIDE = 6;
    private static final int COUNT = 6;
    private static final int KIND = 6;

    private ComparisonText() {}

    static String of(Rulebook before, Rulebook after, Comparison comparison) {
        StringBuilder text = new StringBuilder(comparison.count()).append('\n');
        Columns sides = new Columns(SIDE);
        sides.add("before", ComparisonReport.told(before));
        sides.add("after", ComparisonReport.told(after));
        text.append(sides);
        section(text, "By rule", rows(comparison.rows(Kind.RULE)));
        section(text, "By card", rows(comparison.rows(Kind.CARD)));
        section(text, "By part of the line", rows(comparison.rows(Kind.PART)));
        section(text, "By patient, " + shown(comparison), patients(comparison.first()));
        return text.toString();
    }

    private static String shown(Comparison comparison) {
        int shown = comparison.first().size();
        return shown == comparison.changed() ? "all of them" : "the first " + shown;
    }

    private static void section(StringBuilder text, String title, String body) {
        if (!body.isEmpty()) {
            text.append('\n').append(title).append('\n').append(body);
        }
    }

    private static String rows(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            Columns head = new Columns(COUNT);
            head.add(String.valueOf(row.patients()), row.name() + how(row.how()));
            text.append(head);
            Columns examples = new Columns(COUNT);
            for (PatientChange example : row.examples()) {
                examples.add("", "patient " + example.patient() + "   " + example.file());
                example.changes().forEach(change -> examples.add("", "  " + told(change)));
            }
            text.append(examples);
        }
        return text.toString();
    }

    static String how(Map<String, Integer> how) {
        return how.isEmpty()
                ? ""
                : ": "
                        + how.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(joining(", "));
    }

    private static String patients(List<PatientChange> patients) {
        StringBuilder text = new StringBuilder();
        for (PatientChange patient : patients) {
            Columns head = new Columns();
            head.add("patient " + patient.patient() + "   " + patient.file());
            Columns rows = new Columns(KIND);
            for (Change change : patient.changes()) {
                rows.add("  " + kind(change.kind()), change.group() + ": " + told(change));
            }
            text.append(head).append(rows);
        }
        return text.toString();
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case RULE -> "rule";
            case CARD -> "card";
            case PART -> "line";
        };
    }

    private static String told(Change change) {
        String because = change.told("by ");
        return change.told() + (because.isEmpty() ? "" : " (" + because + ")");
    }
}
