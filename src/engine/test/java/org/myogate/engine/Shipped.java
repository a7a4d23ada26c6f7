package org.myogate.engine;

import java.time.ZoneOffset;
import java.util.Map;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.myogate.cases.CaseTables;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** The rules that ship, loaded once for all tests, and a few patients to try them on. */
final class Shipped {

    static final AsOf AS_OF = AsOf.parse("2026-11-23", ZoneOffset.UTC);

    static final CaseTables CASES = cases();

    private static final Ruleset RULESET = Ruleset.load(RulesFiles.bundled(), Map.of());

    private Shipped() {}

    private static CaseTables cases() {
        Problems problems = new Problems();
        CaseTables cases = CaseTables.read(RulesFiles.bundled(), problems);
        problems.throwIfAny();
        return cases;
    }

    static Ruleset ruleset() {
        return RULESET;
    }

    static Outcome evaluate(FhirRecord record) {
        return RULESET.evaluate(read(record));
    }

    /** The same without what is missing, which takes two dozen evaluations more. */
    static Outcome assess(FhirRecord record) {
        return RULESET.evaluateWithoutMissing(read(record));
    }

    static Snapshot read(FhirRecord record) {
        return RULESET.read(record.record(), AS_OF);
    }

    /** Waist-to-height ratio 120/165 = 0.727, triglycerides, glucose, insulin and pressure high. */
    static FhirRecord centralAdiposity() {
        return FhirRecord.of(AdministrativeGender.FEMALE, "1974-03-01")
                .observed("8280-0", "120", "cm", "2026-11-02")
                .observed("8302-2", "165", "cm", "2026-11-02")
                .observed("29463-7", "104", "kg", "2026-11-02")
                .observed("3048-6", "230", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("2085-9", "38", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("1558-6", "118", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("27873-9", "28", "u[IU]/mL", "2026-11-02T08:00:00Z")
                .observed("82290-8", "40", "min/wk", "2026-11-02");
    }

    /** Waist-to-height ratio 78/170 = 0.459, active, everything in range. */
    static FhirRecord lean() {
        return FhirRecord.of(AdministrativeGender.FEMALE, "1980-06-01")
                .observed("8280-0", "78", "cm", "2026-11-02")
                .observed("8302-2", "170", "cm", "2026-11-02")
                .observed("29463-7", "62", "kg", "2026-11-02")
                .observed("3048-6", "70", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("2085-9", "66", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("1558-6", "85", "mg/dL", "2026-11-02T08:00:00Z")
                .observed("27873-9", "5", "u[IU]/mL", "2026-11-02T08:00:00Z")
                .observed("82290-8", "240", "min/wk", "2026-11-02");
    }
}
