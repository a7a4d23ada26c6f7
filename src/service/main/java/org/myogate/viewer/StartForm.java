package org.myogate.viewer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.myogate.intake.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/** The form of the start page, filled in. Not a record: nothing of it may reach a log. */
final class StartForm {

    private static final int TOO_LONG = 413;
    private static final int UNSUPPORTED = 415;

    private final byte[] text;
    private final String day;

    private StartForm(byte[] text, String day) {
        this.text = text;
        this.day = day;
    }

    /**
     * A chosen file, else what was pasted.
     *
     * @throws BadInput with 413 for what is longer than {@code maxBytes}, with 415 for what is no form
     */
    static StartForm of(ServerRequest request, int maxBytes) throws IOException {
        MultiValueMap<String, Part> parts = parts(request, maxBytes);
        byte[] file = first(parts, "file");
        byte[] text = file.length > 0 ? file : first(parts, "text");
        if (text.length > maxBytes) {
            throw tooLong(maxBytes);
        }
        return new StartForm(text, new String(first(parts, "day"), StandardCharsets.UTF_8).strip());
    }

    private static MultiValueMap<String, Part> parts(ServerRequest request, int maxBytes) throws IOException {
        String type = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw new BadInput(UNSUPPORTED, "not-supported", "This address takes the form of the start page.", "");
        }
        try {
            return request.multipartData();
        } catch (ServletException | IllegalStateException e) {
            // The server gave up at its limit; which part it was, it does not say.
            throw tooLong(maxBytes);
        }
    }

    private static BadInput tooLong(int maxBytes) {
        String message = "The input is longer than " + maxBytes + " bytes (myogate.max-body).";
        return new BadInput(TOO_LONG, "too-long", message, "");
    }

    private static byte[] first(MultiValueMap<String, Part> parts, String name) throws IOException {
        Part part = parts.getFirst(name);
        return part == null ? new byte[0] : part.getInputStream().readAllBytes();
    }

    byte[] text() {
        return text.clone();
    }

    /** As it was chosen, empty when none was. */
    String day() {
        return day;
    }
}
