package org.myogate.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord;
import tools.jackson.databind.JsonNode;

/** Makes cases of one JSON text, and tells of what cannot be read. */
final class CaseReader {

    private static final Pattern LINE = Pattern.compile("line (\\d+), (column \\d+)");
    private static final List<String> REQUEST = List.of("hook", "hookInstance", "prefetch");

    private final JsonReader json;
    private final HookRequestReader requests = new HookRequestReader();
    private final BundleReader bundles;

    CaseReader(ResourceReader resources, JsonLimits limits) {
        json = new JsonReader(limits);
        bundles = new BundleReader(resources);
    }

    /** @throws BadInput when the text cannot be read at all, or is no JSON object */
    JsonNode tree(Pieces.Text text) {
        byte[] bytes = text.bytes();
        if (bytes == null) {
            throw new BadInput(400, "not-found", "It cannot be read.", "");
        }
        return json.read(bytes);
    }

    /** Whether the text is one resource that belongs to the patient it names. */
    static boolean isLoose(JsonNode tree) {
        return isResource(tree) && Kind.of(tree.path("resourceType").stringValue("")) != Kind.BUNDLE;
    }

    private static boolean isResource(JsonNode tree) {
        return tree.path("resourceType").isString();
    }

    /** Cases of a Bundle or a request, or the problem with a text that is neither. */
    List<ReplayCase> cases(Piece piece, JsonNode tree) {
        try {
            if (isResource(tree)) {
                return bundles.records(tree).stream()
                        .map(record -> of(piece, record, null))
                        .toList();
            }
            if (REQUEST.stream().anyMatch(tree::has)) {
                HookRequest request = requests.read(tree, Strictness.REPLAY);
                return List.of(of(piece, request.record(), request));
            }
        } catch (BadInput e) {
            return List.of(problem(piece, e));
        }
        return List.of(problem(piece, "It is neither a FHIR resource nor a CDS Hooks request."));
    }

    static ReplayCase of(Piece piece, PatientRecord record, @Nullable HookRequest request) {
        Path folder = piece.isOnDisk() ? caseFolder(piece.file()) : null;
        return new ReplayCase(piece.file(), record, request, folder, List.of());
    }

    private static @Nullable Path caseFolder(Path file) {
        Path folder = file.resolveSibling("");
        return Files.isRegularFile(folder.resolve("case.yaml")) ? folder : null;
    }

    /** Puts the line where people look for it, and the rest of the place at the end of the sentence. */
    static ReplayCase problem(Piece piece, BadInput why) {
        String sentence = sentence(why.getMessage());
        Matcher place = LINE.matcher(why.where());
        if (place.matches()) {
            int line = piece.line() + Integer.parseInt(place.group(1)) - 1;
            return problem(piece.file(), line, sentence + " (" + place.group(2) + ")");
        }
        boolean isSaid = why.where().isEmpty() || sentence.contains(why.where());
        return problem(piece.file(), piece.line(), isSaid ? sentence : sentence + " (" + why.where() + ")");
    }

    static ReplayCase problem(Piece piece, String message) {
        return problem(piece.file(), piece.line(), sentence(message));
    }

    private static ReplayCase problem(Path file, int line, String message) {
        return new ReplayCase(file, null, null, null, List.of(new FileProblem(file, line, message)));
    }

    /** In the form of all messages about files: no capital, no full stop. */
    private static String sentence(@Nullable String message) {
        String text = message == null ? "" : message;
        String open = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean isWord = open.startsWith("It ") || open.startsWith("The ") || open.startsWith("A ");
        return isWord ? open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1) : open;
    }
}
