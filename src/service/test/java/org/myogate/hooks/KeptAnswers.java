package org.myogate.hooks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what the service answered in a folder, for a validator of others: {@code -Dmyogate.answers=FOLDER}. */
final class KeptAnswers {

    private static final String FOLDER = System.getProperty("myogate.answers", "");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private KeptAnswers() {}

    static void keep(HttpResponse<String> response) throws IOException {
        if (FOLDER.isEmpty() || response.statusCode() != 200) {
            return;
        }
        boolean isList = response.body().startsWith("{\"services\"");
        if (isList || response.body().startsWith("{\"cards\"")) {
            Path folder = Files.createDirectories(Path.of(FOLDER));
            String name = (isList ? "services-" : "response-") + NUMBER.incrementAndGet() + ".json";
            Files.writeString(folder.resolve(name), response.body());
        }
    }
}
