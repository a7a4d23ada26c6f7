package org.myogate.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord;
import tools.jackson.databind.JsonNode;

/**
 * A Bundle out of a file, as the records of its patients. One Patient: the Bundle is that patient, and what is about
 * somebody else is listed. Several: each has a record, a subject without a Patient has none. None: each subject has one.
 */
final class BundleReader {

    private final ResourceReader reader;

    BundleReader(ResourceReader reader) {
        this.reader = reader;
    }

    /** @throws BadInput when the Bundle's {@code entry} is not a list */
    List<PatientRecord> records(JsonNode bundle) {
        Contents contents = Contents.ofBundle(bundle, 0);
        Subjects subjects = new Subjects();
        Set<String> patients = new LinkedHashSet<>();
        for (Placed resource : contents.resources()) {
            if (resource.kind() == Kind.PATIENT) {
                subjects.learn(resource);
                patients.add(Subjects.idOf(resource));
            }
        }
        if (patients.size() == 1) {
            String only = patients.iterator().next();
            return List.of(record(new RecordBuilder(only, subjects, this::read), contents.resources(), contents));
        }
        Map<String, List<Placed>> shares = new LinkedHashMap<>();
        patients.forEach(patient -> shares.put(patient, new ArrayList<>()));
        return split(shares, contents, subjects);
    }

    /** @param shares an empty one for each Patient; without any, the subjects take their place */
    private List<PatientRecord> split(Map<String, List<Placed>> shares, Contents contents, Subjects subjects) {
        boolean isSubjectEnough = shares.isEmpty();
        List<Placed> shared = new ArrayList<>();
        for (Placed resource : contents.resources()) {
            String owner = ownerOf(resource, subjects);
            if (owner == null) {
                shared.add(resource);
            } else {
                if (isSubjectEnough && isWhoseSubjectCounts(resource, owner)) {
                    shares.putIfAbsent(owner, new ArrayList<>());
                }
                shares.getOrDefault(owner, new ArrayList<>()).add(resource);
            }
        }
        Map<Integer, ResourceReader.Read> seen = new HashMap<>();
        List<PatientRecord> records = new ArrayList<>();
        shares.forEach((id, own) -> {
            List<Placed> resources = new ArrayList<>(own);
            resources.addAll(shared);
            resources.sort(Comparator.comparingInt(Placed::place));
            records.add(
                    record(new RecordBuilder(id, subjects, resource -> readOnce(resource, seen)), resources, contents));
        });
        return records;
    }

    /** Null for what every patient of the Bundle shares: what stands beside, and what does not say whose it is. */
    private static @Nullable String ownerOf(Placed resource, Subjects subjects) {
        if (resource.kind() == Kind.PATIENT) {
            return Subjects.idOf(resource);
        }
        String patient = subjects.patientOf(resource);
        boolean isAboutSomethingElse = Subjects.namingOf(resource) == Subjects.Naming.NAMED && patient == null;
        return isAboutSomethingElse ? "" : patient;
    }

    private static boolean isWhoseSubjectCounts(Placed resource, String owner) {
        boolean isAboutAPatient = resource.kind() == Kind.CLINICAL || resource.kind() == Kind.OTHER_RELEASE;
        return isAboutAPatient && !owner.isEmpty();
    }

    private static PatientRecord record(RecordBuilder builder, List<Placed> resources, Contents contents) {
        Set<String> delivered = Medicines.joinDelivered(builder.addAll(resources));
        return builder.build(contents.isIncomplete() ? Set.of() : delivered, Set.of());
    }

    private ResourceReader.Read read(Placed resource) {
        return reader.read(resource.type(), resource.tree(), resource.source());
    }

    /** What patients share is parsed once. */
    private ResourceReader.Read readOnce(Placed resource, Map<Integer, ResourceReader.Read> seen) {
        return resource.kind() == Kind.CONTEXT
                ? seen.computeIfAbsent(resource.place(), place -> read(resource))
                : read(resource);
    }
}
