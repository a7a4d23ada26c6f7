package org.myogate.engine;

/** HeldCases of the gates before medicine classes: just inside, just outside and unknown. */
class ClassGateCasesTest extends HeldCases {

    ClassGateCasesTest() {
        super("class-gates.csv");
    }
}
