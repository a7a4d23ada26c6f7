package org.myogate.engine;

/** The cases of {@code cases/windows.csv}: how far back a value counts. */
final class WindowCasesTest extends HeldCases {

    WindowCasesTest() {
        super("windows.csv");
    }
}
