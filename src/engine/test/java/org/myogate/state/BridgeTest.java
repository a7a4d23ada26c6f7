package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unknown;
import org.myogate.state.Glycaemia.State;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** {@code state/bridge.csv}: states that ask the findings. */
class BridgeTest {

    private static final Names NAMES = new Names(
            Set.of("ir-coded", "masld"),
            Set.of(),
            Set.of(),
            Set.of("project-policy"),
            Set.of("finding:hepatic>=PROBABLE"));

    private static final List<Source> SOURCES = List.of(new Source("Observation/fli"));

    @ParameterizedTest
    @CsvSource({
        "TRUE, FALSE, TRUE",
        "TRUE, TRUE, FALSE",
        "TRUE, UNKNOWN, UNKNOWN",
        "FALSE, UNKNOWN, FALSE",
        "UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, TRUE, FALSE"
    })
    void asksTheFindingsByKleenesLogic(Truth finding, Truth masld, Truth suspected) {
        Statement statement = evaluate("x,all,finding:hepatic>=PROBABLE !masld,project-policy,", finding, masld);
        assertThat(statement.qualifies()).isEqualTo(suspected);
    }

    @Test
    void carriesTheSourcesOfTheFinding() {
        Statement statement = evaluate("x,all,finding:hepatic>=PROBABLE,project-policy,", Truth.TRUE, Truth.FALSE);
        assertThat(statement.sources()).isEqualTo(SOURCES);
    }

    @Test
    void refusesAQuestionThatTheFindingsDoNotAnswer() {
        Problems problems = new Problems();
        read("x,all,finding:hepatic>=LIKELY,project-policy,", problems);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("state/bridge.csv:2 'finding:hepatic>=LIKELY' is no level or weight of an axis");
    }

    @Test
    void mayBeAbsent() {
        Problems problems = new Problems();
        StatesTable none = StatesTable.readBridge(new RulesFiles(new TreeMap<>()), NAMES, problems);
        assertThat(none.ids()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    private static StatesTable read(String row, Problems problems) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("state/bridge.csv", "id,op,parts,source,note\n" + row + "\n");
        return StatesTable.readBridge(new RulesFiles(texts), NAMES, problems);
    }

    private static Statement evaluate(String row, Truth finding, Truth masld) {
        Problems problems = new Problems();
        StatesTable table = read(row, problems);
        problems.throwIfAny();
        return table.evaluate(
                        Map.of("masld", Stated.of("masld", masld))::get,
                        Map.<String, Measurement>of()::get,
                        Map.of(),
                        unreliable -> new Glycaemia(State.NORMO, List.of()),
                        question -> new Judgement(finding, SOURCES))
                .statements()
                .get(0);
    }

    /** A statement of a wanted truth. */
    private static final class Stated {
        static Statement of(String concept, Truth truth) {
            return switch (truth) {
                case TRUE -> new Present(concept, Present.Basis.CODED, null, List.of(), List.of());
                case FALSE -> new Absent(concept, Absent.Basis.NONE_RECORDED, List.of(), List.of());
                case UNKNOWN -> new Unknown(concept, Unknown.Reason.NOT_DELIVERED, List.of(), List.of());
            };
        }
    }
}
