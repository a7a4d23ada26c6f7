package org.myogate.engine;

/** The probes of {@code cases/plans.csv}: for each recommendation of exercise and diet where it stands, nearly, and not. */
final class PlanCasesTest extends HeldCases {

    PlanCasesTest() {
        super("plans.csv");
    }
}
