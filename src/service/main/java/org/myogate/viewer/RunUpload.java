package org.myogate.viewer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.myogate.intake.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/** Files of a form on their way into a run. */
final class RunUpload {

    private static final String FILE = "file";
    private static final int BAD = 400;
    private static final int TOO_LONG = 413;

    private RunUpload() {}

    static boolean isForm(ServerRequest request) {
        String type = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("multipart/form-data");
    }

    /**
     * Every part named {@code file}; with the parameter {@code at} the next part of one file, from that byte on.
     *
     * @throws BadInput with 400 for no file, with 413 for more than one form or one run may hold
     */
    static void into(Run run, ServerRequest request, int maxBytes) throws IOException {
        List<Part> files = files(request, maxBytes);
        if (files.isEmpty()) {
            throw new BadInput(BAD, "value", "No file was chosen.", "");
        }
        long at = at(request);
        for (Part file : files) {
            String name = file.getSubmittedFileName();
            run.take(name == null ? "" : name, at, file.getInputStream().readAllBytes());
        }
    }

    private static List<Part> files(ServerRequest request, int maxBytes) throws IOException {
        try {
            MultiValueMap<String, Part> parts = request.multipartData();
            return parts.getOrDefault(FILE, List.of()).stream()
                    .filter(part -> part.getSize() > 0 || part.getSubmittedFileName() != null)
                    .filter(part -> !String.valueOf(part.getSubmittedFileName()).isEmpty())
                    .toList();
        } catch (ServletException | IllegalStateException e) {
            String message = "One form takes at most " + maxBytes
                    + " bytes (myogate.max-body) and 60 files; with scripts on, the page sends them in parts.";
            throw new BadInput(TOO_LONG, "too-long", message, "");
        }
    }

    private static long at(ServerRequest request) {
        String at = request.param("at").orElse("0");
        if (!at.matches("[0-9]{1,12}")) {
            throw new BadInput(BAD, "value", "The place of a part is a number of bytes.", "at");
        }
        return Long.parseLong(at);
    }
}
