package org.myogate.engine;

/** The cases of {@code cases/edges.csv}: single edges of cut-offs. */
final class EdgeCasesTest extends HeldCases {

    EdgeCasesTest() {
        super("edges.csv");
    }
}
