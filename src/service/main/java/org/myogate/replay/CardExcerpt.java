package org.myogate.replay;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one member of a card differs, in few words. */
final class CardExcerpt {

    /** RFC 9562, version 8: names that Myogate makes; the ids of a record are hardly ever such. */
    private static final Pattern MADE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private CardExcerpt() {}

    /** Of buttons people know the label, where labels differ; of a long text the first lines that do. */
    static Excerpt of(String key, @Nullable JsonNode was, @Nullable JsonNode is, String one, String other) {
        if (key.equals("detail")) {
            return Excerpt.between(firstOnly(one, other), firstOnly(other, one));
        }
        if (!key.equals("suggestions")) {
            return Excerpt.between(one, other);
        }
        String before = labels(was);
        String after = labels(is);
        return before.equals(after) ? behindTheSameLabels(was, is) : Excerpt.between(before, after);
    }

    private static Excerpt behindTheSameLabels(@Nullable JsonNode was, @Nullable JsonNode is) {
        for (int i = 0; was != null && is != null && i < was.size(); i++) {
            String one = made(LineWriter.text(was.get(i)));
            String other = made(LineWriter.text(is.get(i)));
            if (!one.equals(other)) {
                String label = was.get(i).path("label").asString() + ": ";
                Excerpt excerpt = Excerpt.between(one, other);
                return new Excerpt(label + excerpt.before(), label + excerpt.after());
            }
        }
        return new Excerpt("", "");
    }

    /** Without the names that are made for each call. */
    static String made(String text) {
        return MADE.matcher(text).replaceAll("");
    }

    private static String firstOnly(String text, String other) {
        Set<String> others = other.lines().collect(toCollection(TreeSet::new));
        return text.lines().filter(line -> !others.contains(line)).findFirst().orElse("nothing");
    }

    private static String labels(@Nullable JsonNode suggestions) {
        return suggestions == null
                ? "none"
                : suggestions
                        .valueStream()
                        .map(each -> each.path("label").asString())
                        .collect(joining("; "));
    }
}
