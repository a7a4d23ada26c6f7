package org.myogate.card;

import ca.uhn.fhir.context.FhirContext;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.myogate.engine.MissingInput;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Terms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draft orders: what is missing and can be ordered, and what a recommendation asks for. Drafts and proposals only (D18):
 * a clinician signs or drops them.
 *
 * @param phrases words and the moment
 * @param context whose orders
 * @param key names them
 */
record Orders(Phrases phrases, CallContext context, UuidKey key) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String LOINC = "http://loinc.org";
    private static final String CREATE = "create";

    /** One suggestion per measurement that is missing, would decide, and can be ordered. */
    List<Suggestion> missing() {
        List<Suggestion> suggestions = new ArrayList<>();
        new Sections(phrases).lacking().forEach(input -> order(input).ifPresent(suggestions::add));
        return suggestions;
    }

    private Optional<Suggestion> order(MissingInput input) {
        String name = phrases.input(input.input());
        String label = phrases.name("effort." + input.effort()) + " " + phrases.name("input." + input.input());
        String reason = (input.tried() ? "Would decide: " : "May decide: ")
                + String.join(
                        ", ", input.wouldDecide().stream().map(phrases::name).toList());
        return phrases.knowledge().terms().analytes().values().stream()
                .filter(analyte -> analyte.input().equals(input.input()))
                .filter(analyte -> !analyte.orderCode().isEmpty())
                .findFirst()
                .map(analyte -> suggestion(label, code(analyte), name, reason));
    }

    private static Coding code(Terms.Analyte analyte) {
        return new Coding(LOINC, analyte.orderCode(), analyte.orderDisplay());
    }

    /** The order behind a recommendation, where it has one. */
    Optional<Suggestion> proposal(Part part) {
        return phrases.knowledge().tables().order(part.id()).map(row -> {
            String reason = phrases.fill(phrases.words().of(part.id()).says(), List.of());
            return suggestion(row.label(), row.code(), row.code().display(), reason);
        });
    }

    private Suggestion suggestion(String label, Coding code, String text, String reason) {
        String uuid = uuid("suggestion", code);
        String resource = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(draft(code, text, reason));
        Action action = new Action(CREATE, label + " (draft, not signed)", MAPPER.readTree(resource));
        return new Suggestion(label, uuid, List.of(action));
    }

    private ServiceRequest draft(Coding code, String text, String reason) {
        ServiceRequest order = new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL)
                .setSubject(new Reference("Patient/" + context.patientId()))
                .setCode(new CodeableConcept()
                        .addCoding(new org.hl7.fhir.r4.model.Coding(code.system(), code.code(), code.display()))
                        .setText(text))
                .addReasonCode(new CodeableConcept().setText(reason))
                .setAuthoredOnElement(authoredOn(phrases.outcome().snapshot().asOf()));
        order.setId(uuid("order", code));
        if (context.encounterId() != null) {
            order.setEncounter(new Reference("Encounter/" + context.encounterId()));
        }
        return order;
    }

    private static DateTimeType authoredOn(AsOf asOf) {
        OffsetDateTime moment = asOf.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(asOf.zone())
                .toOffsetDateTime();
        return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    private String uuid(String kind, Coding code) {
        return key.uuid(
                context.hookInstance(),
                context.serviceId(),
                kind,
                code.system() + "|" + code.code(),
                phrases.knowledge().edition());
    }
}
