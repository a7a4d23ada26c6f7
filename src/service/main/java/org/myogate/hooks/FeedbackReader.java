package org.myogate.hooks;

import static org.myogate.intake.Fields.isThere;
import static org.myogate.intake.Fields.list;
import static org.myogate.intake.Fields.objectOf;
import static org.myogate.intake.Fields.optionalText;
import static org.myogate.intake.Fields.text;
import static org.myogate.intake.Fields.wrong;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Quiet;
import org.myogate.record.Feedback;
import tools.jackson.databind.JsonNode;

/** Reads the body of a feedback call (CDS Hooks items 75 to 78). Fields that mean nothing here are passed over. */
final class FeedbackReader {

    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    /** A code or its system that holds anything else is free text in disguise, and counts as another reason. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:|/-]{0,63}");

    private static final Pattern SYSTEM =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'*+,;=%-]{1,200}");
    private static final Quiet.Reason ANOTHER = new Quiet.Reason("other", "other");

    private FeedbackReader() {}

    /** @throws org.myogate.intake.BadInput with 400, naming the element */
    static List<Feedback> read(JsonNode body) {
        List<JsonNode> entries = list(body, "feedback", "feedback");
        List<Feedback> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(entry(entries.get(i), "feedback[" + i + "]"));
        }
        return read;
    }

    private static Feedback entry(JsonNode entry, String at) {
        String card = text(objectOf(entry, at), "card", at + ".card");
        Feedback.Outcome outcome = outcome(text(entry, "outcome", at + ".outcome"), at + ".outcome");
        Instant time = time(text(entry, "outcomeTimestamp", at + ".outcomeTimestamp"), at + ".outcomeTimestamp");
        List<String> suggestions = outcome == Feedback.Outcome.ACCEPTED ? suggestions(entry, at) : List.of();
        JsonNode override = entry.path("overrideReason");
        if (!isThere(override)) {
            return new Feedback(card, outcome, time, suggestions, null, false);
        }
        Quiet.Reason reason = reason(override, at + ".overrideReason");
        boolean commented = isCommented(override, at + ".overrideReason");
        if (reason == null && !commented) {
            throw wrong("required", at + ".overrideReason", "has neither reason nor userComment");
        }
        return new Feedback(card, outcome, time, suggestions, reason, commented);
    }

    private static Feedback.Outcome outcome(String word, String at) {
        for (Feedback.Outcome outcome : Feedback.Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw wrong("value", at, "is neither accepted nor overridden");
    }

    private static Instant time(String text, String at) {
        if (RFC_3339.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                // Told below, without the text that came.
            }
        }
        throw wrong("value", at, "is no time by RFC 3339 (2026-11-23T08:02:31Z)");
    }

    private static List<String> suggestions(JsonNode entry, String at) {
        String where = at + ".acceptedSuggestions";
        List<JsonNode> accepted = list(entry, "acceptedSuggestions", where);
        if (accepted.isEmpty()) {
            throw wrong("required", where, "names no suggestion");
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            String one = where + "[" + i + "]";
            ids.add(text(objectOf(accepted.get(i), one), "id", one + ".id"));
        }
        return ids;
    }

    /** The display may be missing (item 78), and is not read. */
    private static Quiet.@Nullable Reason reason(JsonNode override, String at) {
        JsonNode reason = objectOf(override, at).path("reason");
        if (!isThere(reason)) {
            return null;
        }
        objectOf(reason, at + ".reason");
        String code = text(reason, "code", at + ".reason.code");
        String system = text(reason, "system", at + ".reason.system");
        return CODE.matcher(code).matches() && SYSTEM.matcher(system).matches()
                ? new Quiet.Reason(system, code)
                : ANOTHER;
    }

    /** The text itself goes no further than here. */
    private static boolean isCommented(JsonNode override, String at) {
        return optionalText(override, "userComment", at + ".userComment") != null;
    }
}
