package org.myogate.intake;

import org.myogate.snapshot.PatientRecord;

/** A call for patient 1 whose whole prefetch is one Bundle, entry by entry, written with single quotes. */
final class CallOfEntries {

    static final String CODE = "'code': {'coding': [{'system': 'http://loinc.org', 'code': '2345-7'}]}";

    private CallOfEntries() {}

    /** An entry with a glucose of these further elements. */
    static String observation(String elements) {
        return "{'resource': {'resourceType': 'Observation', 'id': 'o1', " + CODE + ", " + elements + "}}";
    }

    static PatientRecord read(String... entries) {
        String request = "{'hook': 'patient-view', 'hookInstance': 'test', "
                + "'context': {'userId': 'Practitioner/9', 'patientId': '1'}, 'prefetch': {'all': "
                + "{'resourceType': 'Bundle', 'entry': [" + String.join(", ", entries) + "]}}}";
        return new HookRequestReader()
                .read(Json.read(request), Strictness.REPLAY)
                .record();
    }
}
