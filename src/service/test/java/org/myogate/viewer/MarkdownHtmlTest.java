package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTest {

    @Test
    void writesTablesListsAndLinks() {
        String html = MarkdownHtml.of(
                "| Axis | Why |\n| --- | --- |\n| a&#124;b | **c** |\n\n- one\n\n[doi](https://doi.org/10.1)");

        assertThat(html)
                .contains("<td>a|b</td>", "<strong>c</strong>", "<li>one</li>")
                .contains("<a rel=\"noopener noreferrer\" href=\"https://doi.org/10.1\">doi</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<svg onload=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "![<img src=x>](javascript:alert(1) \"<b>\")",
                "<iframe src=https://evil.example></iframe>",
                "<style>body{display:none}</style>"
            })
    void showsMarkupAsTextOrNotAtAll(String markdown) {
        assertThat(MarkdownHtml.of(markdown).replaceAll("</?(p|em|strong)>", ""))
                .doesNotContain("<")
                .doesNotContain("pixel.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](data:text/html,a)",
                "[x](http://plain.example)",
                "[x](vbscript:a)",
                "<javascript:alert(1)>"
            })
    void linksToHttpsOnly(String markdown) {
        assertThat(MarkdownHtml.of(markdown))
                .doesNotContain("javascript:alert(1)\"", "data:text", "plain.example", "vbscript");
    }
}
