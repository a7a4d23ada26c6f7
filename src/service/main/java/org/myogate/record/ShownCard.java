package org.myogate.record;

import java.time.Instant;
import java.util.List;

/**
 * A row of what was shown.
 *
 * @param card uuid
 * @param patientKey hash of the patient
 * @param keyId of the secret behind the hashes
 * @param factsHash hash of what the card rests on
 * @param service id
 * @param hookInstance of the call
 * @param topic code of the card's topic
 * @param indicator info, warning or critical
 * @param ruleset {@code id@version}
 * @param rules ids of the rules that fired for it
 * @param shownAt when
 */
record ShownCard(
        String card,
        String patientKey,
        String keyId,
        String factsHash,
        String service,
        String hookInstance,
        String topic,
        String indicator,
        String ruleset,
        List<String> rules,
        Instant shownAt) {

    ShownCard {
        rules = List.copyOf(rules);
    }

    @Override
    public String toString() {
        return "ShownCard[" + card + "]";
    }
}
