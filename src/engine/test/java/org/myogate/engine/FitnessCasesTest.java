package org.myogate.engine;

/** The cases of {@code cases/fitness.csv}: oxygen uptake by age, sex and mode of the test. */
final class FitnessCasesTest extends HeldCases {

    FitnessCasesTest() {
        super("fitness.csv");
    }
}
