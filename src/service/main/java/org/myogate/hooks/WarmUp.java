package org.myogate.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.myogate.fetch.FhirServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Answers a made-up call over and over before the service calls itself ready, so that no patient waits for HAPI to scan
 * its model or for the compiler. A call that fails ends the start.
 */
@Component
final class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int MOST_CALLS = 300;
    /** Counted from the second call, since the first may take as long by itself. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final String CALL = "warm-up.json";

    private final Answering answering;
    private final Moment moment;

    WarmUp(Answering answering, Moment moment) {
        this.answering = answering;
        this.moment = moment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Call call = new Call(CdsService.PATIENT_VIEW, new FhirServers(List.of(), false));
        byte[] body = body(moment.of(null).day());
        answering.answer(call, body, line -> {});
        long start = System.nanoTime();
        int calls = 1;
        while (calls < MOST_CALLS && System.nanoTime() - start < LONGEST.toNanos()) {
            answering.answer(call, body, line -> {});
            calls++;
        }
        LOG.info("warmed up with {} calls", calls);
    }

    /** Dated today: values out of their window would leave most rules cold. */
    private static byte[] body(LocalDate today) throws IOException {
        try (InputStream in = WarmUp.class.getResourceAsStream(CALL)) {
            if (in == null) {
                throw new IllegalStateException("the jar carries no " + CALL);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("{today}", today.toString()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
