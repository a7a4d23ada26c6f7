package org.myogate.engine;

/** The cases of {@code cases/bounds.csv}: the bounds outside which a value is refused. */
final class BoundCasesTest extends HeldCases {

    BoundCasesTest() {
        super("bounds.csv");
    }
}
