package org.myogate.engine;

/** The probes of {@code plan-cases.csv}: for each recommendation of exercise and diet where it stands, nearly, and not. */
final class PlanCasesTest extends Probes {

    PlanCasesTest() {
        super(CaseRow.of("/plan-cases.csv"));
    }
}
