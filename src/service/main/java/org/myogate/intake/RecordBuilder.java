package org.myogate.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

/** Gathers the record of one patient; what belongs to somebody else is listed and goes no further. */
final class RecordBuilder {

    private static final Set<String> READ_CONTEXT = Set.of("Medication", "Specimen");

    private final String patientId;
    private final Subjects subjects;
    private final Function<Placed, ResourceReader.Read> reading;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Unusable> unreadable = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable Patient patient;

    RecordBuilder(String patientId, Subjects subjects, Function<Placed, ResourceReader.Read> reading) {
        this.patientId = patientId;
        this.subjects = subjects;
        this.reading = reading;
    }

    boolean hasPatient() {
        return patient != null;
    }

    /** Takes resources in order; the types of those that are of use. */
    Set<String> addAll(List<Placed> resources) {
        Set<String> types = new HashSet<>();
        for (Placed resource : resources) {
            if (add(resource)) {
                types.add(resource.type());
            }
        }
        return types;
    }

    /** Takes orders that are being written. One that changes an order on file stands beside it: that one still counts. */
    void addDrafts(List<Placed> drafts) {
        for (Placed draft : drafts) {
            if (add(draft) && draft.kind() == Kind.CLINICAL) {
                entries.get(entries.size() - 1).resource().setId((String) null);
            }
        }
    }

    /** True when it was kept: it is the patient's own, or stands beside, and could be read. */
    private boolean add(Placed resource) {
        return switch (resource.kind()) {
            case PATIENT -> addPatient(resource);
            case CLINICAL, OTHER_RELEASE -> addClinical(resource);
            case CONTEXT -> addContext(resource);
            case BUNDLE -> tell(resource, Reason.PARSE, "Bundles stand inside each other deeper than is read");
            case OUTCOME -> false;
            case IGNORED -> addUnknown(resource);
        };
    }

    /** Of types that are of no use nothing is told. */
    private boolean addUnknown(Placed resource) {
        boolean isMisspelt = Kind.isMisspelt(resource.type());
        return (resource.type().isEmpty() || isMisspelt)
                && tell(resource, Reason.PARSE, "its resourceType is missing or misspelt");
    }

    private boolean addPatient(Placed resource) {
        if (!Subjects.idOf(resource).equals(patientId)) {
            return tell(resource, Reason.SUBJECT, "it is another patient");
        }
        ResourceReader.Read read = reading.apply(resource);
        tell(resource, read.unusable());
        if (read.resource() instanceof Patient own) {
            patient = patient == null || isNotOlder(own, patient) ? own : patient;
        }
        return read.resource() != null;
    }

    private boolean addClinical(Placed resource) {
        return switch (Subjects.namingOf(resource)) {
            case NONE -> tell(resource, Reason.NO_SUBJECT, "it does not say whom it is about");
            case NAMED ->
                isOwn(resource)
                        ? keep(resource)
                        : tell(resource, Reason.SUBJECT, "it is about somebody or something else");
            case BROKEN -> {
                Unusable why = reading.apply(resource).unusable();
                yield why == null
                        ? tell(resource, Reason.NO_SUBJECT, "its subject cannot be read")
                        : tell(resource, why);
            }
        };
    }

    private boolean addContext(Placed resource) {
        boolean isForeign = Subjects.namingOf(resource) == Subjects.Naming.NAMED && !isOwn(resource);
        boolean isTold = READ_CONTEXT.contains(resource.type());
        if (isForeign) {
            return isTold && tell(resource, Reason.SUBJECT, "it is about somebody or something else");
        }
        ResourceReader.Read read = reading.apply(resource);
        if (isTold) {
            tell(resource, read.unusable());
        }
        return keep(resource, read.resource());
    }

    private boolean isOwn(Placed resource) {
        return patientId.equals(subjects.patientOf(resource));
    }

    private boolean keep(Placed resource) {
        ResourceReader.Read read = reading.apply(resource);
        tell(resource, read.unusable());
        return keep(resource, read.resource());
    }

    private boolean keep(Placed placed, @Nullable Resource resource) {
        if (resource != null) {
            entries.add(new Entry(resource, placed.source(), placed.fullUrl()));
        }
        return resource != null;
    }

    /** Always false: what is told is not kept. */
    private boolean tell(Placed resource, Reason reason, String detail) {
        boolean isReadable = reason == Reason.SUBJECT || reason == Reason.NO_SUBJECT;
        List<String> codes = isReadable ? Codes.of(resource.tree()) : List.of();
        return tell(resource, new Unusable(resource.source(), reason, detail, codes));
    }

    /** Tells once of each resource that has a name; places of different files may look alike. */
    private boolean tell(Placed resource, @Nullable Unusable why) {
        boolean isNamed = resource.id() != null || resource.fullUrl() != null;
        if (why != null && (!isNamed || told.add(why.source().reference()))) {
            unreadable.add(why);
        }
        return false;
    }

    /** The higher version, else the later update, else the later in the file. */
    private static boolean isNotOlder(Patient later, Patient earlier) {
        long version = version(later);
        long other = version(earlier);
        if (version >= 0 && other >= 0 && version != other) {
            return version > other;
        }
        Instant updated = updated(later);
        Instant otherUpdated = updated(earlier);
        return updated == null || otherUpdated == null || !updated.isBefore(otherUpdated);
    }

    private static @Nullable Instant updated(Patient patient) {
        return patient.getMeta().hasLastUpdated()
                ? patient.getMeta().getLastUpdated().toInstant()
                : null;
    }

    private static long version(Patient patient) {
        String version = patient.getMeta().getVersionId();
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    PatientRecord build(Set<String> deliveredTypes, Set<String> failedTypes) {
        return new PatientRecord(patientId, patient, entries, deliveredTypes, failedTypes, unreadable);
    }
}
