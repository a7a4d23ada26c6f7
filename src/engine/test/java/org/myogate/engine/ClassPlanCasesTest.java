package org.myogate.engine;

/** Probes of the recommendations of medicine classes and of their order. */
class ClassPlanCasesTest extends Probes {

    ClassPlanCasesTest() {
        super("class-plans.csv");
    }
}
