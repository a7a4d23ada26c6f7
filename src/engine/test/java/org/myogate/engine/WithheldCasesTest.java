package org.myogate.engine;

/** The cases of {@code cases/withheld.csv}: what withholds a recommendation. */
final class WithheldCasesTest extends HeldCases {

    WithheldCasesTest() {
        super("withheld.csv");
    }
}
