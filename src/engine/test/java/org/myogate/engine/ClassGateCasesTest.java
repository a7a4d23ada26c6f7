package org.myogate.engine;

/** Probes of the gates before medicine classes: just inside, just outside and unknown. */
class ClassGateCasesTest extends Probes {

    ClassGateCasesTest() {
        super("class-gates.csv");
    }
}
