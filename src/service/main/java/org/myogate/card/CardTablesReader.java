package org.myogate.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Words;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads the tables of cards, each mistake with its line. */
final class CardTablesReader {

    private static final String SLOTS = "plan/slots.csv";
    private static final String LEAD = "plan/lead.csv";
    private static final String REASONS = "plan/override-reasons.csv";
    private static final String DRIVERS = "plan/drivers.csv";
    private static final String LINES = "plan/lines.csv";
    private static final String BARE = "plan/bare.csv";
    private static final String LABELS = "plan/labels.csv";
    private static final String INPUTS = "plan/inputs.csv";
    private static final String ORDERS = "plan/orders.csv";
    private static final List<String> STATES = List.of("state/states.csv", "state/bridge.csv");

    private final RulesFiles files;
    private final Terms terms;
    private final Words words;
    private final Problems problems = new Problems();

    private CardTablesReader(RulesFiles files, Terms terms, Words words) {
        this.files = files;
        this.terms = terms;
        this.words = words;
    }

    /** @throws org.myogate.table.RulesetException naming every mistake with file and line */
    static CardTables read(RulesFiles files, Terms terms, Words words) {
        CardTablesReader reader = new CardTablesReader(files, terms, words);
        CardTables tables = reader.tables();
        reader.problems.throwIfAny();
        return tables;
    }

    private CardTables tables() {
        List<CardTables.SlotRow> slots = new ArrayList<>();
        List<CardTables.LeadRow> leads = new ArrayList<>();
        List<CardTables.ReasonRow> reasons = new ArrayList<>();
        List<CardTables.DriverRow> drivers = new ArrayList<>();
        List<CardTables.OrderRow> orders = new ArrayList<>();
        Map<String, String> sources = new TreeMap<>();
        STATES.stream()
                .filter(file -> files.texts().containsKey(file))
                .forEach(file -> each(file, Set.of("id", "op", "parts", "source", "note"), row -> {
                    if (!row.text("source").isEmpty()) {
                        sources.put(row.required("id"), row.text("source"));
                    }
                }));
        each(SLOTS, Set.of("slot", "role", "item"), row -> {
            Trigger item = trigger(row);
            if (item != null) {
                CardTables.Role role = row.choice("role", CardTables.Role.class);
                checkSaid(role, item.first(), row);
                slots.add(new CardTables.SlotRow(slot(row), role, item));
            }
        });
        each(LEAD, Set.of("slot", "item"), row -> {
            Trigger item = trigger(row);
            if (item != null) {
                leads.add(new CardTables.LeadRow(slot(row), item));
            }
        });
        each(REASONS, Set.of("slots", "where", "system", "code", "display"), row -> reasons.add(reason(row)));
        each(DRIVERS, Set.of("axis", "marker", "family", "cutoff"), row -> drivers.add(driver(row)));
        each(ORDERS, Set.of("item", "system", "code", "display", "label"), row -> {
            String item = row.required("item");
            orders.add(new CardTables.OrderRow(item, coding(row), row.required("label")));
        });
        List<CardTables.InputRow> inputs = new ArrayList<>();
        each(INPUTS, Set.of("recommendation", "input"), row -> inputs.add(input(row)));
        List<CardTables.LabelRow> labels = new ArrayList<>();
        each(LABELS, Set.of("axis", "when", "label"), row -> labels.add(label(row)));
        DraftTables drafts = DraftTables.read(
                files,
                name -> terms.concepts().containsKey(name) || sources.containsKey(name) || words.has(name),
                words,
                problems);
        List<CardTables.LeadRow> lines = new ArrayList<>();
        each(LINES, Set.of("slot", "item"), row -> {
            Trigger item = trigger(row);
            if (item != null) {
                lines.add(new CardTables.LeadRow(slot(row), item));
            }
        });
        Set<String> bodyMeasures = new TreeSet<>();
        each(BARE, Set.of("marker", "note"), row -> bodyMeasures.add(row.required("marker")));
        return new CardTables(
                slots, leads, reasons, drivers, orders, inputs, labels, lines, bodyMeasures, drafts, sources);
    }

    private void each(String file, Set<String> columns, Consumer<Row> reader) {
        Table.read(file, files.text(file), columns, problems).forEach(reader);
    }

    private static CardTables.Slot slot(Row row) {
        return row.choice("slot", CardTables.Slot.class);
    }

    /** Null after a problem. A rule may not be written yet, but anything else has to be a name that means something. */
    private @Nullable Trigger trigger(Row row) {
        try {
            Trigger trigger = Trigger.of(row.required("item"));
            for (Trigger.Term term : trigger.terms()) {
                if (!term.isRule() && !term.isFamily() && !term.isWord() && !isKnown(term.name())) {
                    row.problem("'" + term.name() + "' is no rule, gate, state or concept");
                }
            }
            return trigger;
        } catch (IllegalArgumentException e) {
            row.problem(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** What stands on a card needs a sentence; that rules and gates have one is checked where they are loaded. */
    private void checkSaid(CardTables.Role role, Trigger.Term term, Row row) {
        boolean isShown = role == CardTables.Role.OPENER || role == CardTables.Role.JOINER;
        if (!isShown || term.isRule() || term.isFamily() || term.isOneOfMany()) {
            return;
        }
        if (!words.has(term.name()) || words.of(term.name()).says().isEmpty()) {
            row.problem("'" + term.name() + "' says nothing: give it words with a 'says'");
        }
    }

    private boolean isKnown(String name) {
        return terms.concepts().containsKey(name) || words.has(name);
    }

    private CardTables.ReasonRow reason(Row row) {
        for (String slot : row.words("slots")) {
            if (Arrays.stream(CardTables.Slot.values()).noneMatch(s -> s.code().equals(slot))) {
                row.problem("there is no slot '" + slot + "'");
            }
        }
        return new CardTables.ReasonRow(row.words("slots"), row.words("where"), coding(row));
    }

    private static String axis(Row row) {
        String axis = row.required("axis");
        if (Arrays.stream(Axis.values()).noneMatch(a -> a.id().equals(axis))) {
            row.problem("there is no axis '" + axis + "'");
        }
        return axis;
    }

    private CardTables.LabelRow label(Row row) {
        String when = row.text("when");
        List<String> evidence = when.isEmpty() ? List.of() : List.of(when.split("&"));
        for (String name : evidence) {
            boolean isFamily =
                    Arrays.stream(Family.values()).anyMatch(f -> f.name().equals(name));
            if (!isFamily && !terms.analytes().containsKey(name)) {
                row.problem("'" + name + "' is neither family nor marker");
            }
        }
        String label = row.required("label");
        if (!words.has(label) || words.of(label).says().isEmpty()) {
            row.problem("'" + label + "' says nothing: give it words with a 'says'");
        }
        return new CardTables.LabelRow(axis(row), evidence, label);
    }

    private CardTables.DriverRow driver(Row row) {
        String axis = axis(row);
        for (String column : List.of("marker", "cutoff")) {
            if (!words.has(row.required(column))) {
                row.problem("column '" + column + "': '" + row.text(column) + "' has no words");
            }
        }
        String family = row.choice("family", Family.class).name();
        return new CardTables.DriverRow(axis, row.text("marker"), family, row.text("cutoff"));
    }

    private CardTables.InputRow input(Row row) {
        String input = row.required("input");
        if (!words.has("input." + input)) {
            row.problem("there is no input '" + input + "'");
        }
        return new CardTables.InputRow(row.required("recommendation"), input);
    }

    private static Coding coding(Row row) {
        return new Coding(row.required("system"), row.required("code"), row.required("display"));
    }
}
