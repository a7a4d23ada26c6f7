package org.myogate.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.myogate.replay.Change.Kind;
import org.myogate.replay.Comparison.Row;
import org.springframework.web.util.HtmlUtils;

/**
 * A comparison as one file that a browser shows without network and without script, in light and dark; what can be
 * unfolded is unfolded by keyboard too. Every text of the input is escaped.
 */
final class ComparisonPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>TITLE</title>
            <style>
            :root { color-scheme: light dark; --ink: #1a1a1a; --soft: #595959; --paper: #fff; --line: #c9c9c9; --bar: #1f6f8b; --link: #0b57a4 }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #ececec; --soft: #b5b5b5; --paper: #17191b; --line: #4a4d50; --bar: #5fb3cf; --link: #8ec5ff }
            }
            body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
            h1 { font-size: 1.6rem; line-height: 1.25 }
            h2 { font-size: 1.2rem; margin-top: 2.5rem }
            a { color: var(--link) }
            :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
            nav a { margin-right: 1rem }
            table { border-collapse: collapse; width: 100% }
            caption { text-align: left; color: var(--soft) }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
            th[scope=row] { font-weight: 600 }
            .soft, td { font-weight: 400 }
            tr.named > * { border-bottom: 0 }
            .count { width: 6rem; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
            td.chart { width: 22% }
            td.chart span { display: block; height: .8rem; margin-top: .35rem; min-width: 2px; background: var(--bar) }
            summary { cursor: pointer; color: var(--link) }
            details > p, details li { overflow-wrap: anywhere }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
            .soft { color: var(--soft) }
            del, ins { text-decoration: none }
            dt { float: left; clear: left; width: 5rem; color: var(--soft) }
            dd { margin-left: 5rem }
            @media print { nav { display: none } }
            @media (forced-colors: active) { td.chart span { background: CanvasText; forced-color-adjust: none } }
            </style>
            </head>
            <body>
            """;

    private ComparisonPage() {}

    static String of(Rulebook before, Rulebook after, Comparison comparison) {
        StringBuilder page = new StringBuilder(HEAD.replace("TITLE", escaped(comparison.count())));
        page.append("<main>\n<h1>").append(escaped(comparison.count())).append("</h1>\n<dl>\n");
        side(page, "before", before);
        side(page, "after", after);
        page.append("</dl>\n");
        if (comparison.changed() > 0) {
            page.append("<nav aria-label=\"Sections\"><a href=\"#rules\">By rule</a><a href=\"#cards\">By card</a>"
                    + "<a href=\"#parts\">By part of the line</a><a href=\"#patients\">By patient</a></nav>\n");
            section(page, "rules", "By rule", "Rule", comparison.rows(Kind.RULE));
            section(page, "cards", "By card", "Card", comparison.rows(Kind.CARD));
            section(page, "parts", "By part of the line", "Part", comparison.rows(Kind.PART));
            patients(page, comparison);
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void side(StringBuilder page, String name, Rulebook rules) {
        page.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escaped(ComparisonReport.told(rules)))
                .append("</dd>\n");
    }

    private static void section(StringBuilder page, String id, String title, String column, List<Row> rows) {
        page.append("<section id=\"")
                .append(id)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title\">\n<h2 id=\"")
                .append(id)
                .append("-title\">")
                .append(title)
                .append("</h2>\n");
        if (rows.isEmpty()) {
            page.append("<p>None.</p>\n</section>\n");
            return;
        }
        page.append(
                        "<table>\n<caption>Patients in whom each differs, most first</caption>\n<thead><tr><th scope=\"col\">")
                .append(column)
                .append("</th><th scope=\"col\" class=\"count\">Patients</th><td></td></tr></thead>\n<tbody>\n");
        int most = rows.get(0).patients();
        rows.forEach(row -> row(page, row, most));
        page.append("</tbody>\n</table>\n</section>\n");
    }

    private static void row(StringBuilder page, Row row, int most) {
        page.append("<tr class=\"named\"><th scope=\"row\">").append(escaped(row.name()));
        if (!row.how().isEmpty()) {
            page.append("<br><span class=\"soft\">")
                    .append(escaped(ComparisonText.how(row.how()).substring(2)))
                    .append("</span>");
        }
        String width = String.format(Locale.ROOT, "%.1f", 100.0 * row.patients() / most);
        page.append("</th><td class=\"count\">")
                .append(String.format(Locale.ROOT, "%,d", row.patients()))
                .append("</td><td class=\"chart\" aria-hidden=\"true\"><span style=\"width:")
                .append(width)
                .append("%\"></span></td></tr>\n<tr><td colspan=\"3\">");
        examples(page, row);
        page.append("</td></tr>\n");
    }

    private static void examples(StringBuilder page, Row row) {
        if (row.examples().isEmpty()) {
            return;
        }
        page.append("<details><summary>")
                .append(Comparison.number(row.examples().size(), "example"))
                .append("<span class=\"unseen\"> of ")
                .append(escaped(row.name()))
                .append("</span></summary>\n");
        for (PatientChange example : row.examples()) {
            patient(page, example);
            changes(page, example.changes(), false);
        }
        page.append("</details>");
    }

    private static void patients(StringBuilder page, Comparison comparison) {
        int shown = comparison.first().size();
        page.append(
                        "<section id=\"patients\" aria-labelledby=\"patients-title\">\n<h2 id=\"patients-title\">By patient</h2>\n<p>")
                .append(shown == comparison.changed() ? "All that change." : "The first " + shown + " that change.")
                .append("</p>\n");
        for (PatientChange patient : comparison.first()) {
            page.append("<details><summary>")
                    .append(escaped(patient.patient()))
                    .append(": ")
                    .append(Comparison.number(patient.groups(Kind.RULE).size(), "rule"))
                    .append(", ")
                    .append(Comparison.number(patient.groups(Kind.CARD).size(), "card"))
                    .append("</summary>\n");
            patient(page, patient);
            changes(page, patient.changes(), true);
            page.append("</details>\n");
        }
        page.append("</section>\n");
    }

    private static void patient(StringBuilder page, PatientChange change) {
        page.append("<p>patient ")
                .append(escaped(change.patient()))
                .append("<br><span class=\"soft\">")
                .append(escaped(change.file()))
                .append("</span></p>\n");
    }

    private static void changes(StringBuilder page, List<Change> changes, boolean named) {
        page.append("<ul>\n");
        for (Change change : changes) {
            String name = named ? ComparisonText.kind(change.kind()) + " " + change.group() + ": " : "";
            page.append("<li>").append(escaped(name + change.told()));
            String because = change.told("by ");
            if (!because.isEmpty()) {
                page.append(" <span class=\"soft\">(").append(escaped(because)).append(")</span>");
            }
            page.append("</li>\n");
        }
        page.append("</ul>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Plain.line(text), StandardCharsets.UTF_8.name());
    }
}
