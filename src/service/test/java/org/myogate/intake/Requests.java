package org.myogate.intake;

/** Requests for tests, put together of quoted JSON. */
final class Requests {

    static final String PATIENT = "'patient': {'resourceType': 'Patient', 'id': '1'}";
    static final String EMPTY = "{'resourceType': 'Bundle', 'type': 'searchset', 'total': 0}";
    static final String ERROR =
            "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'error', 'code': 'timeout'}]}";
    static final String LISTS = "'conditions': null, 'medications': null";

    private Requests() {}

    /** A replayed request for patient 1 with these members of the prefetch. */
    static HookRequest read(String... values) {
        String request = "{'hook': 'patient-view', 'hookInstance': 'test', "
                + "'context': {'userId': 'Practitioner/9', 'patientId': '1'}, 'prefetch': {" + String.join(", ", values)
                + "}}";
        return new HookRequestReader().read(Json.read(request), Strictness.REPLAY);
    }

    static String bundle(String element, String... entries) {
        return "{'resourceType': 'Bundle', 'type': 'searchset', " + (element.isEmpty() ? "" : element + ", ")
                + "'entry': [" + String.join(", ", entries) + "]}";
    }

    static String condition(String id, String subject) {
        return "{'resource': {'resourceType': 'Condition', 'id': '" + id + "', 'subject': {'reference': '" + subject
                + "'}}}";
    }

    static String observation(String id, String subject) {
        return "{'resource': {'resourceType': 'Observation', 'id': '" + id + "', 'status': 'final', "
                + "'subject': {'reference': '" + subject + "'}}}";
    }
}
