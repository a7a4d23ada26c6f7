package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.snapshot.Chart.absent;
import static org.myogate.snapshot.Chart.present;
import static org.myogate.snapshot.Chart.unconfirmed;
import static org.myogate.snapshot.Chart.unknown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Statement;

/** What a word of a column {@code where} asks of a patient. */
class KnownTest {

    private static Known known(Statement statement, String... failed) {
        return new Known(List.of(), Map.of(statement.concept(), statement)::get, Set.of(failed), Set.of());
    }

    @Test
    void qualifiesByWhatIsSurelyPresentOnly() {
        assertThat(known(present("overweight")).holds("overweight")).isTrue();
        assertThat(known(unconfirmed("overweight")).holds("overweight")).isFalse();
        assertThat(known(unknown("overweight")).holds("overweight")).isFalse();
        assertThat(known(absent("overweight")).holds("overweight")).isFalse();
    }

    @Test
    void letsAnUnconfirmedEntryTakeANumberAway() {
        assertThat(known(unconfirmed("restrict-block")).holds("!restrict-block"))
                .isFalse();
        assertThat(known(present("restrict-block")).holds("!restrict-block")).isFalse();
    }

    @Test
    void letsWhatIsUnknownOrAbsentTakeNothingAway() {
        assertThat(known(unknown("restrict-block")).holds("!restrict-block")).isTrue();
        assertThat(known(absent("restrict-block")).holds("!restrict-block")).isTrue();
        assertThat(known(absent("other")).holds("!restrict-block")).isTrue();
    }

    @Test
    void letsAListThatFailedTakeANumberAway() {
        assertThat(known(absent("on-su"), "medicines-list").holds("!failed:medicines-list"))
                .isFalse();
        assertThat(known(absent("on-su"), "conditions-list").holds("!failed:medicines-list"))
                .isTrue();
    }
}
