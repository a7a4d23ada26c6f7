package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.StateRow.Op;

/** What Kleene's logic promises, whatever the parts. */
class StateRowTest {

    @Property
    void learningMoreNeverTurnsAnAnswer(
            @ForAll Op op,
            @ForAll @IntRange(min = 1, max = 4) int needed,
            @ForAll @Size(min = 1, max = 5) List<Truth> truths,
            @ForAll @Size(5) List<Boolean> answers) {
        List<Truth> learnt = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            learnt.add(truths.get(i) == Truth.UNKNOWN ? Truth.of(answers.get(i)) : truths.get(i));
        }
        Truth before = truth(op, needed, truths);
        Truth after = truth(op, needed, learnt);
        assertThat(after).isNotEqualTo(Truth.UNKNOWN);
        if (before != Truth.UNKNOWN) {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void theOrderOfPartsIsIrrelevant(
            @ForAll Op op,
            @ForAll @IntRange(min = 1, max = 4) int needed,
            @ForAll @Size(min = 1, max = 5) List<Truth> truths,
            @ForAll Random random) {
        List<Truth> shuffled = new ArrayList<>(truths);
        Collections.shuffle(shuffled, random);
        assertThat(truth(op, needed, shuffled)).isEqualTo(truth(op, needed, truths));
    }

    @Property
    void countsWhatIsMetAndWhatIsKnown(@ForAll @Size(min = 1, max = 5) List<Truth> truths) {
        Count count = row(Op.ATLEAST, 1, truths).count(facts(truths));
        assertThat(count.met()).isEqualTo(Collections.frequency(truths, Truth.TRUE));
        assertThat(count.evaluable()).isEqualTo(truths.size() - Collections.frequency(truths, Truth.UNKNOWN));
    }

    private static Truth truth(Op op, int needed, List<Truth> truths) {
        return row(op, needed, truths).truth(facts(truths));
    }

    private static StateRow row(Op op, int needed, List<Truth> truths) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            parts.add(new Part.Stated("c" + i));
        }
        return new StateRow("state", op, needed, parts);
    }

    private static Facts facts(List<Truth> truths) {
        return new Facts(
                concept -> statement(concept, truths.get(Integer.parseInt(concept.substring(1)))),
                marker -> null,
                Map.of(),
                () -> new Glycaemia(Glycaemia.State.UNKNOWN, List.of()),
                question -> new Judgement(Truth.UNKNOWN, List.of()));
    }

    private static Statement statement(String concept, Truth truth) {
        return switch (truth) {
            case TRUE -> Chart.present(concept);
            case FALSE -> Chart.absent(concept);
            case UNKNOWN -> Chart.unknown(concept);
        };
    }
}
