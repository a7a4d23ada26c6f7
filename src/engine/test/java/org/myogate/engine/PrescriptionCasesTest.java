package org.myogate.engine;

/** The cases of {@code cases/prescriptions.csv}: the numbers of prescriptions and diets, and what gates take from them. */
final class PrescriptionCasesTest extends HeldCases {

    PrescriptionCasesTest() {
        super("prescriptions.csv");
    }
}
