package org.myogate.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.BadInput;
import org.springframework.http.MediaType;

/**
 * Reads a request body into memory, never more than the limit, whatever its headers promise.
 *
 * @param maxBytes the most bytes, both as sent and as inflated
 */
record BodyReader(int maxBytes) {

    private static final int CHUNK = 8192;
    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    /** @throws BadInput with 408, 413 or 415, or with 400 for a body that breaks off or is no gzip */
    byte[] read(HttpServletRequest request) {
        checkType(request.getContentType());
        boolean gzip = isGzip(String.join(",", Collections.list(request.getHeaders("Content-Encoding"))));
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLong();
        }
        try {
            InputStream sent = new Limited(request.getInputStream());
            return gzip ? inflate(sent) : readAll(sent);
        } catch (IOException e) {
            boolean late = e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
            throw late ? Refusal.of(408).ending() : Refusal.ending(400, "The body broke off before its end.", "body");
        }
    }

    private static void checkType(@Nullable String contentType) {
        if (contentType == null) {
            throw Refusal.of(415).ending();
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!MediaType.APPLICATION_JSON.includes(type) && !ANY_JSON.includes(type)) {
                throw Refusal.of(415).ending();
            }
            Charset charset = type.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw Refusal.ending(415, "JSON is sent in UTF-8 only.", "header Content-Type");
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of(415).ending();
        }
    }

    private static boolean isGzip(String encodings) {
        String name = encodings.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gzip", "x-gzip" -> true;
            case "identity", "" -> false;
            default -> throw Refusal.ending(415, "A body may be sent plain or gzip.", "header Content-Encoding");
        };
    }

    private byte[] inflate(InputStream sent) throws IOException {
        try (InputStream inflated = new Limited(new GZIPInputStream(sent, CHUNK))) {
            return readAll(inflated);
        } catch (ZipException | EOFException e) {
            throw Refusal.ending(400, "The body is no whole gzip stream.", "body");
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        in.transferTo(bytes);
        return bytes.toByteArray();
    }

    private BadInput tooLong() {
        return Refusal.ending(413, "The body is longer than " + maxBytes + " bytes.", "body");
    }

    /** Lets the limit pass and refuses the first byte after it. */
    private final class Limited extends FilterInputStream {

        private int left = maxBytes;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : take(1, next);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return count < 0 ? count : take(count, count);
        }

        private int take(int count, int result) {
            left -= count;
            if (left < 0) {
                throw tooLong();
            }
            return result;
        }
    }
}
