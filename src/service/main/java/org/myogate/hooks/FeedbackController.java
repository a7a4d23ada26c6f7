package org.myogate.hooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.myogate.intake.JsonReader;
import org.myogate.record.CardRecord;
import org.myogate.record.Feedback;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what clinicians did with cards. What is answered 200 is on disk. */
@RestController
final class FeedbackController {

    private static final byte[] NOTHING_TO_SAY = "{}".getBytes(StandardCharsets.UTF_8);

    private final BodyReader bodies;
    private final JsonReader json;
    private final CardRecord cards;
    private final InstantSource clock;
    private final Counter unknown;

    FeedbackController(
            BodyReader bodies, JsonReader json, CardRecord cards, InstantSource clock, MeterRegistry meters) {
        this.bodies = bodies;
        this.json = json;
        this.cards = cards;
        this.clock = clock;
        this.unknown = Counter.builder("myogate.feedback.unknown")
                .description("Reports on cards that were never shown or are deleted")
                .register(meters);
    }

    /** A card may outlive its record, and a refusal would only make its client try again: unknown ones are counted. */
    @PostMapping(path = "/cds-services/{id}/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> feedback(@PathVariable String id, HttpServletRequest request) {
        CdsService.called(id);
        List<Feedback> answers = FeedbackReader.read(json.read(bodies.read(request)));
        unknown.increment(cards.answered(answers, clock.instant()));
        return Fresh.json(NOTHING_TO_SAY);
    }
}
