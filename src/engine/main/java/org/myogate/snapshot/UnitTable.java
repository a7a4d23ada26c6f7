package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.ScaleRow.Conversion;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Reads {@code terms/units.csv} and {@code terms/unit-aliases.csv}. Within one scale the factors are UCUM's; between
 * scales (mass and amount of substance) they are the table's.
 *
 * @param quantities by id
 * @param aliases spellings to UCUM codes
 */
record UnitTable(Map<String, Quantity> quantities, Map<String, String> aliases) {

    /** {@code min=1}, {@code [degF]=0.5556:-17.78} (factor and offset), {@code mL/min=1?} (assumed: flagged). */
    private static final Pattern BY_FACTOR =
            Pattern.compile("(?<unit>.+)=(?<factor>[0-9.]+)(:(?<offset>-?[0-9.]+))?(?<assumed>\\?)?");

    /**
     * Factors by {@code from>to}. They are UCUM's and the same in every ruleset, and working one out takes long, for it is
     * done in decimals of many digits.
     */
    private static final Map<String, Conversion> WORKED_OUT = new ConcurrentHashMap<>();

    private static final String UNITS = "terms/units.csv";
    private static final String ALIASES = "terms/unit-aliases.csv";

    static UnitTable read(RulesFiles files, Problems problems) {
        UcumService ucum = ucum();
        Map<String, List<ScaleRow>> scales = new LinkedHashMap<>();
        Set<String> columns = Set.of(
                "quantity",
                "unit",
                "accepts",
                "toBase",
                "offset",
                "decimals",
                "hardLow",
                "hardHigh",
                "softLow",
                "softHigh",
                "suspectLow",
                "suspectHigh",
                "suspect");
        for (Row row : Table.read(files, UNITS, columns, problems)) {
            scales.computeIfAbsent(row.required("quantity"), id -> new ArrayList<>())
                    .add(scale(row, ucum));
        }
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        scales.forEach((id, rows) -> quantities.put(id, new Quantity(id, List.copyOf(rows))));
        return new UnitTable(quantities, aliases(files, problems, ucum));
    }

    /** What is wrong with a unit that stands in another table, empty when nothing is. */
    static Optional<String> fault(String unit) {
        return Optional.ofNullable(ucum().validate(unit)).map(fault -> "'" + unit + "' is no UCUM unit: " + fault);
    }

    private static UcumService ucum() {
        try {
            return new UcumEssenceService(UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml"));
        } catch (UcumException e) {
            throw new IllegalStateException("the UCUM definitions inside the library cannot be read", e);
        }
    }

    private static ScaleRow scale(Row row, UcumService ucum) {
        String unit = row.required("unit");
        String fault = ucum.validate(unit);
        if (fault != null) {
            row.problem("'" + unit + "' is no UCUM unit: " + fault);
        }
        BigDecimal offset = row.optionalNumber("offset");
        BigDecimal toBase = row.number("toBase");
        if (toBase.signum() <= 0) {
            row.problem("column 'toBase' is not above zero");
        }
        return new ScaleRow(
                new Scale(unit, toBase, offset == null ? BigDecimal.ZERO : offset, row.optionalInteger("decimals")),
                accepts(row, unit, ucum),
                range(row, "hardLow", "hardHigh"),
                range(row, "softLow", "softHigh"),
                suspect(row),
                row.text("suspect"));
    }

    private static Map<String, Conversion> accepts(Row row, String unit, UcumService ucum) {
        Map<String, Conversion> accepts = new LinkedHashMap<>();
        accepts.put(unit, Conversion.NONE);
        for (String word : row.words("accepts")) {
            Matcher byFactor = BY_FACTOR.matcher(word);
            try {
                if (byFactor.matches()) {
                    accepts.put(byFactor.group("unit"), byFactor(byFactor));
                } else {
                    accepts.put(word, workedOut(word, unit, ucum));
                }
            } catch (NumberFormatException | UcumException e) {
                row.problem("'" + word + "' does not convert into '" + unit + "': " + e.getMessage());
            }
        }
        return Map.copyOf(accepts);
    }

    private static Conversion workedOut(String from, String to, UcumService ucum) throws UcumException {
        Conversion known = WORKED_OUT.get(from + ">" + to);
        if (known != null) {
            return known;
        }
        Decimal one = new Decimal("1.000000000000000000");
        Conversion conversion =
                Conversion.of(new BigDecimal(ucum.convert(one, from, to).asDecimal()));
        WORKED_OUT.put(from + ">" + to, conversion);
        return conversion;
    }

    private static Conversion byFactor(Matcher word) {
        String offset = word.group("offset");
        return new Conversion(
                new BigDecimal(word.group("factor")),
                offset == null ? BigDecimal.ZERO : new BigDecimal(offset),
                word.group("assumed") != null);
    }

    private static Interval range(Row row, String low, String high) {
        return new Interval(row.optionalNumber(low), row.optionalNumber(high), false, false);
    }

    private static @Nullable Interval suspect(Row row) {
        if (row.text("suspect").isEmpty()) {
            return null;
        }
        return range(row, "suspectLow", "suspectHigh");
    }

    private static Map<String, String> aliases(RulesFiles files, Problems problems, UcumService ucum) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Row row : Table.read(files, ALIASES, Set.of("written", "ucum"), problems)) {
            String target = row.required("ucum");
            String fault = ucum.validate(target);
            if (fault != null) {
                row.problem("'" + target + "' is no UCUM unit: " + fault);
            }
            if (aliases.put(row.required("written"), target) != null) {
                row.problem("'" + row.text("written") + "' stands twice");
            }
        }
        return aliases;
    }
}
