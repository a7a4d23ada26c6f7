package org.myogate.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.myogate.engine.OutOfTime;
import org.myogate.fetch.FhirServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Answers made-up calls over and over before the service calls itself ready, so that no patient waits for HAPI to scan
 * its model or for the compiler. A call that fails ends the start.
 */
@Component
final class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Counted from the second round, since the first may take as long by itself. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Patients as unlike as can be: each takes another way through the rules. */
    private static final List<Made> CALLS = List.of(
            new Made(CdsService.PATIENT_VIEW, "warm-up.json"),
            new Made(CdsService.PATIENT_VIEW, "warm-up-kidney-and-heart.json"),
            new Made(CdsService.PATIENT_VIEW, "warm-up-little-known.json"),
            new Made(CdsService.PATIENT_VIEW, "warm-up-pregnant.json"),
            new Made(CdsService.ORDER_SIGN, "warm-up-orders.json"));

    private final Answering answering;
    private final Moment moment;
    private final int mostCalls;

    WarmUp(Answering answering, Moment moment, Settings settings) {
        this.answering = answering;
        this.moment = moment;
        this.mostCalls = settings.warmUp();
    }

    /**
     * A made-up call.
     *
     * @param service that answers it
     * @param file its body
     */
    private record Made(CdsService service, String file) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<BooleanSupplier> calls = new ArrayList<>();
        for (Made made : CALLS) {
            byte[] body = body(made.file(), moment.of(null).day());
            calls.add(() -> isInTime(made.service(), body));
        }
        long start = System.nanoTime();
        int answered = 0;
        int late = 0;
        while (answered < calls.size() || (answered < mostCalls && System.nanoTime() - start < LONGEST.toNanos())) {
            boolean inTime = calls.get(answered % calls.size()).getAsBoolean();
            answered++;
            late += inTime ? 0 : 1;
            if (answered == calls.size()) {
                start = System.nanoTime();
            }
        }
        LOG.info("warmed up with {} calls, {} of them later than myogate.call-deadline", answered, late);
    }

    /** A call that is late is no failure here: what is cold is slow, and that is what this is for. */
    private boolean isInTime(CdsService service, byte[] body) {
        try {
            answering.answer(new Call(service, FhirServers.of(List.of(), false)), body, line -> {});
            return true;
        } catch (OutOfTime e) {
            return false;
        }
    }

    /** Dated today: values out of their window would leave most rules cold. */
    private static byte[] body(String file, LocalDate today) throws IOException {
        try (InputStream in = WarmUp.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar carries no " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("{today}", today.toString()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
