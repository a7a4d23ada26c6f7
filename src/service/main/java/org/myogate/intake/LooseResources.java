package org.myogate.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Unusable;
import tools.jackson.databind.JsonNode;

/**
 * The loose resources of one folder, joined by subject. Only where each stands is kept; a subject's own are read again when
 * its turn comes, and of what stands beside only what they refer to.
 */
final class LooseResources {

    private final CaseReader cases;
    private final ResourceReader reader;
    private final Subjects subjects = new Subjects();
    private final Map<String, List<Piece>> bySubject = new LinkedHashMap<>();
    private final Map<String, Piece> context = new HashMap<>();
    private final List<Piece> subjectless = new ArrayList<>();

    LooseResources(CaseReader cases, ResourceReader reader) {
        this.cases = cases;
        this.reader = reader;
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    /**
     * Takes note of one resource.
     *
     * @return the subject when this is the first that names it, else null
     * @throws BadInput when nobody can tell whose it is
     */
    @Nullable
    String add(Piece piece, JsonNode tree) {
        Placed resource = placed(piece, tree);
        return switch (resource.kind()) {
            case PATIENT -> join(resource.id() == null ? nameless(piece) : resource.id(), piece);
            case CLINICAL, OTHER_RELEASE -> addClinical(resource, piece);
            case CONTEXT -> {
                context.put(resource.type() + "/" + resource.id(), piece);
                yield null;
            }
            case BUNDLE, OUTCOME, IGNORED -> null;
        };
    }

    private @Nullable String addClinical(Placed resource, Piece piece) {
        switch (Subjects.namingOf(resource)) {
            case NAMED -> {
                String subject = subjects.patientOf(resource);
                return subject == null ? null : join(subject, piece);
            }
            case NONE -> subjectless.add(piece);
            case BROKEN -> {
                Unusable why = read(resource).unusable();
                throw new BadInput(
                        400, "structure", why == null ? "Its subject cannot be read." : why.detail() + ".", "");
            }
        }
        return null;
    }

    private @Nullable String join(String subject, Piece piece) {
        List<Piece> first = new ArrayList<>();
        List<Piece> pieces = bySubject.getOrDefault(subject, first);
        pieces.add(piece);
        return bySubject.putIfAbsent(subject, pieces) == null ? subject : null;
    }

    /** The case of one subject; with a single subject in the folder, what names nobody is told there. */
    ReplayCase caseOf(String subject) {
        List<Piece> pieces = new ArrayList<>(bySubject.getOrDefault(subject, List.of()));
        Piece first = pieces.get(0);
        if (bySubject.size() == 1) {
            pieces.addAll(subjectless);
        }
        List<Placed> resources = new ArrayList<>();
        pieces.forEach(piece -> resources.add(placed(piece, cases.tree(Pieces.read(piece)))));
        resources.addAll(referred(resources));
        boolean isNameless = subject.equals(nameless(first));
        String id = isNameless ? Subjects.idOf(resources.get(0)) : subject;
        RecordBuilder builder = new RecordBuilder(id, subjects, this::read);
        Set<String> delivered = Medicines.joinDelivered(builder.addAll(resources));
        return CaseReader.of(first, builder.build(delivered, Set.of()), null);
    }

    /** Patients without an id are nobody's but their own. */
    private static String nameless(Piece piece) {
        return piece.file() + "#" + piece.line();
    }

    private List<Placed> referred(List<Placed> resources) {
        List<Placed> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Placed> open = new ArrayDeque<>(resources);
        while (!open.isEmpty()) {
            for (JsonNode reference : open.remove().tree().findValues("reference")) {
                String key = key(reference.stringValue(""));
                Piece piece = context.get(key);
                if (piece != null && seen.add(key)) {
                    Placed beside = placed(piece, cases.tree(Pieces.read(piece)));
                    found.add(beside);
                    open.add(beside);
                }
            }
        }
        return found;
    }

    /** {@code Medication/1} out of {@code http://x/fhir/Medication/1/_history/2}. */
    private static String key(String reference) {
        String[] parts = reference.split("/_history/", -1)[0].split("/", -1);
        return parts.length < 2 ? reference : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    private ResourceReader.Read read(Placed resource) {
        return reader.read(resource.type(), resource.tree(), resource.source());
    }

    private static Placed placed(Piece piece, JsonNode tree) {
        return new Placed(tree, null, piece.line());
    }
}
