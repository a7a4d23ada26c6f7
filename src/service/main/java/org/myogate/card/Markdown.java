package org.myogate.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * GitHub-flavoured Markdown out of plain text. Whatever comes from a record goes through {@link #text}: some clients show
 * raw HTML, so an unescaped value would be an injection.
 */
final class Markdown {

    private Markdown() {}

    /** Plain text in which nothing is markup any more: no HTML, no table edge, no emphasis, no link of any kind. */
    static String text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString().replace("://", ":&#47;/").replace("www.", "www&#46;");
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '|' -> escaped.append("&#124;");
            case '@' -> escaped.append("&#64;");
            case '\\', '`', '[', ']', '*', '_', '~' -> escaped.append('\\').appendCodePoint(point);
            default -> escaped.append(Character.toString(isVisible(point) ? point : ' '));
        }
    }

    /** One line of what can be seen, not escaped: for where clients show plain text. */
    static String visible(String plain) {
        StringBuilder line = new StringBuilder();
        plain.codePoints().forEach(point -> line.append(Character.toString(isVisible(point) ? point : ' ')));
        return line.toString().strip().replaceAll("\\s+", " ");
    }

    /** Line breaks would leave a table or a list; format characters can turn a line around. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Escaped, in bold. */
    static String bold(String plain) {
        return "**" + text(plain) + "**";
    }

    static String table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(header));
        table.append(row(header.stream().map(column -> "---").toList()));
        rows.forEach(cells -> table.append(row(cells)));
        return table.toString().stripTrailing();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String list(List<String> items) {
        return "- " + String.join("\n- ", items);
    }

    /** Absolute address of a DOI; brackets inside it would end a Markdown link early. */
    static String doiAddress(String doi) {
        try {
            String address = new URI("https", "doi.org", "/" + doi, null).toASCIIString();
            return address.replace("(", "%28").replace(")", "%29");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + doi + "' is no DOI", e);
        }
    }

    /** A link; both come from our own files, never from a record. */
    static String link(String words, String address) {
        return "[" + text(words) + "](" + address + ")";
    }
}
