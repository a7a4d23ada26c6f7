package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a sender writes in the wrong place is repeated neither in a log nor to anybody. */
class NoContentLeaksTest {

    private static final String SECRET = "Merryweather";
    private static final String REQUEST = """
            {'hook': 'patient-view', 'hookInstance': 'test', 'context': {'userId': 'Merryweather', 'patientId': '1'},
             'prefetch': {'Sally Merryweather 1951': 5, 'patient': {'resourceType': 'Patient', 'id': '1',
              'gender': 'Merryweather', 'birthDate': 'Merryweather', 'multipleBirthInteger': 'Merryweather',
              'text': {'div': '<div>Merryweather<br></div>'}, 'contact': 'Merryweather'},
             'x': {'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Sally Merryweather'}},
              {'resource': {'resourceType': 'Observation', 'subject': {'reference': 'Patient/1'},
               'status': 'Merryweather', 'contained': [{'resourceType': 'Merryweather'}]}},
              {'resource': {'resourceType': 'Observation', 'subject': {'reference': 'Patient/Merryweather'}}},
              {'resource': {'resourceType': 'Condition', 'subject': {'reference': 'Patient/1'},
               'onsetDateTime': 'Merryweather', 'Merryweather': 5, 'code': {'text': 'Merryweather'},
               'evidence': [{'detail': [{'reference': '#Merryweather'}]}]}}]}}}
            """;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level level;

    @BeforeEach
    void listen() {
        level = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(level);
    }

    @Test
    void repeatsNothingOfARequest() {
        HookRequest request = new HookRequestReader().read(Json.read(REQUEST), Strictness.REPLAY);

        String told = request.record().unreadable().stream()
                .map(why -> why.source() + why.detail())
                .collect(Collectors.joining());
        assertThat(request.record().unreadable()).isNotEmpty();
        assertThat(told + request.notes() + request + request.record()).doesNotContain(SECRET);
        assertThat(messages()).noneMatch(message -> message.contains(SECRET));
    }

    private List<String> messages() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage() + String.valueOf(event.getThrowableProxy()))
                .toList();
    }
}
