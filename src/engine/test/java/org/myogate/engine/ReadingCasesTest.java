package org.myogate.engine;

/** The cases of {@code cases/reading.csv}: the tolerances with which a record is read. */
final class ReadingCasesTest extends HeldCases {

    ReadingCasesTest() {
        super("reading.csv");
    }
}
