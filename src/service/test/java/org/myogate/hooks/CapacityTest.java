package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.myogate.intake.BadInput;

class CapacityTest {

    @Test
    void makesRoomAgainAfterACallThatFailed() {
        Capacity one = new Capacity(1);

        assertThatThrownBy(() -> one.within(() -> {
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(one.taken()).isZero();
        assertThat(one.<String>within(() -> "answer " + one.taken())).isEqualTo("answer 1");
    }

    @Test
    void refusesOneMoreThanThereIsRoomFor() {
        Capacity one = new Capacity(1);

        assertThatThrownBy(() -> one.within(() -> one.within(() -> "never")))
                .isInstanceOfSatisfying(
                        BadInput.class, refused -> assertThat(refused.status()).isEqualTo(503));
        assertThat(one.taken()).isZero();
    }

    @Test
    void leavesAnInterruptToWhoeverWaitsNext() {
        Capacity one = new Capacity(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> one.within(() -> "never")).isInstanceOf(BadInput.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
