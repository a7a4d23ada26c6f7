package org.myogate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void throwsEveryMistakeAtOnce() {
        Problems problems = new Problems();
        problems.throwIfAny();
        problems.add("a.csv", 3, "is odd");
        problems.addAll(List.of(new Problem("b.csv", 0, "is missing")));

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        RulesetException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem("a.csv", 3, "is odd"), new Problem("b.csv", 0, "is missing")))
                .hasMessage("a.csv:3 is odd\nb.csv:0 is missing");
    }
}
