package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.myogate.snapshot.PatientRecord.Entry;

/** A booked appointment still to come whose words are those of an operation: a planned procedure, by its text. */
final class AppointmentReader {

    private static final Set<AppointmentStatus> STANDING = EnumSet.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.PENDING,
            AppointmentStatus.PROPOSED,
            AppointmentStatus.WAITLIST,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN);

    private final Phrases phrases;
    private final ClinicalTimes times;
    private final AsOf asOf;

    AppointmentReader(Phrases phrases, AsOf asOf) {
        this.phrases = phrases;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        Appointment appointment = (Appointment) entry.resource();
        Optional<When> start = times.of(appointment.getStartElement());
        boolean isOver =
                start.filter(time -> time.latest().isBefore(asOf.instant())).isPresent();
        if (!STANDING.contains(appointment.getStatus()) || isOver) {
            return List.of();
        }
        return phrases.named(texts(appointment)).stream().anyMatch(DatedProcedureReader.PLANNED::contains)
                ? DatedProcedureReader.PLANNED.stream()
                        .sorted()
                        .map(planned -> new Mention(planned, Mention.Kind.TEXT, start.orElse(null), entry.source()))
                        .toList()
                : List.of();
    }

    private static List<String> texts(Appointment appointment) {
        List<String> texts = new ArrayList<>();
        if (appointment.hasDescription()) {
            texts.add(appointment.getDescription());
        }
        Stream<CodeableConcept> concepts = Stream.of(
                        appointment.getServiceCategory(),
                        appointment.getServiceType(),
                        appointment.getReasonCode(),
                        List.of(appointment.getAppointmentType()))
                .flatMap(List::stream);
        concepts.forEach(concept -> texts.addAll(CodeMatcher.texts(concept)));
        return texts;
    }
}
