package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.Responses.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How much of a body is read, plain and compressed, over the real port with the default limit of 10 MB. */
class BodyTest {

    private static final int LIMIT = 10 * 1024 * 1024;

    @Test
    void takesABodyAsLongAsTheLimit() {
        byte[] body = padded(LIMIT);

        assertThat(TestServer.call(BodyPublishers.ofByteArray(body)).statusCode())
                .isEqualTo(200);
        assertThat(TestServer.call(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOneByteMoreWhetherItsLengthIsToldOrNot() {
        byte[] body = padded(LIMIT + 1);

        refused(TestServer.call(BodyPublishers.ofByteArray(body)), 413, "body");
        refused(TestServer.call(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), 413, "body");
    }

    @Test
    void readsGzip() {
        HttpResponse<String> response = gzipped(Calls.good().toString().getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(TestServer.call(Calls.good().toString()).body());
    }

    @Test
    void stopsInflatingAtTheLimit() {
        assertThat(gzipped(padded(LIMIT)).statusCode()).isEqualTo(200);
        refused(gzipped(padded(20 * LIMIT)), 413, "body");
    }

    @Test
    void refusesGzipThatBreaksOff() {
        byte[] whole = gzip(Calls.good().toString().getBytes(StandardCharsets.UTF_8));

        refused(sendGzip(Arrays.copyOf(whole, whole.length - 10)), 400, "body");
    }

    /** A good call, filled up with blanks. */
    private static byte[] padded(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        byte[] call = Calls.good().toString().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(call, 0, body, 0, call.length);
        return body;
    }

    private static HttpResponse<String> gzipped(byte[] body) {
        return sendGzip(gzip(body));
    }

    private static HttpResponse<String> sendGzip(byte[] body) {
        return TestServer.call(BodyPublishers.ofByteArray(body), "Content-Encoding", "gzip");
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
