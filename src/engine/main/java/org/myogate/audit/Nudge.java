package org.myogate.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The smallest changes of what stands in a cell. */
enum Nudge {
    /** A number one step up and down: the step is its last written decimal place. What is no number stays. */
    NUMBER {
        @Override
        List<String> of(String cell) {
            if (!WRITTEN.matcher(cell).matches()) {
                return List.of();
            }
            BigDecimal number = new BigDecimal(cell);
            BigDecimal step = number.ulp();
            return List.of(
                    number.add(step).toPlainString(), number.subtract(step).toPlainString());
        }
    },
    /** A period one of its own unit longer and shorter. */
    PERIOD {
        @Override
        List<String> of(String cell) {
            Matcher period = SINGLE.matcher(cell);
            if (!period.matches()) {
                throw new IllegalArgumentException("'" + cell + "' is no period of one unit");
            }
            int number = Integer.parseInt(period.group(2));
            return Stream.of(number + 1, number - 1)
                    .map(other -> period.group(1) + other + period.group(3))
                    .toList();
        }
    },
    /** The other edge, and the other direction. */
    OPERATOR {
        @Override
        List<String> of(String cell) {
            return FLIPPED.getOrDefault(cell, List.of());
        }
    },
    /** How parts make a state. */
    QUANTIFIER {
        @Override
        List<String> of(String cell) {
            if (cell.startsWith(AT_LEAST)) {
                int count = Integer.parseInt(cell.substring(AT_LEAST.length()));
                return Stream.of(count + 1, count - 1)
                        .filter(other -> other > 0)
                        .map(other -> AT_LEAST + other)
                        .toList();
            }
            return FLIPPED.getOrDefault(cell, List.of());
        }
    },
    /** A cell that says when a row does not hold, as if it said nothing. */
    BLANK {
        @Override
        List<String> of(String cell) {
            return List.of("");
        }
    };

    private static final String AT_LEAST = "atleast";
    private static final Pattern WRITTEN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SINGLE = Pattern.compile("(PT?)(\\d+)([A-Z])");

    private static final Map<String, List<String>> FLIPPED = Map.of(
            ">=", List.of(">", "<"),
            ">", List.of(">=", "<="),
            "<=", List.of("<", ">"),
            "<", List.of("<=", ">="),
            "all", List.of("any"),
            "any", List.of("all"),
            "none", List.of("any"));

    /** What else could stand there; the cell is not blank. */
    abstract List<String> of(String cell);
}
