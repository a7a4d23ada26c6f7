package org.myogate.engine;

/** HeldCases of the recommendations of medicine classes and of their order. */
class ClassPlanCasesTest extends HeldCases {

    ClassPlanCasesTest() {
        super("class-plans.csv");
    }
}
