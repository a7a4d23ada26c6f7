package org.myogate.engine;

/** The cases of {@code cases/states.csv}: states of several parts. */
final class StateCasesTest extends HeldCases {

    StateCasesTest() {
        super("states.csv");
    }
}
