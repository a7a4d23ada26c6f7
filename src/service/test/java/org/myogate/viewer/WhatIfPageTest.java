package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A patient beside himself as he would be, over HTTP. */
class WhatIfPageTest {

    private static final String WAIST = "/view/waist-missing-and-deciding/1";

    private static final String MARK = "Zyxwvutsr";

    @Test
    void whatIfShowsBothAndSaysWhatChanges() {
        HttpResponse<String> answer = Browser.post(WAIST + "/what-if", "v.WAIST=112&u.WAIST=cm", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("waist: not on record → 112 cm", "<li>visceral adiposity: not known → definite</li>")
                .doesNotContain("<html");
    }

    @Test
    void whatIfWorksWithoutScripts() {
        HttpResponse<String> answer = Browser.post(WAIST + "/what-if", "v.WAIST=112&u.WAIST=cm");

        assertThat(answer.body()).contains("<html", "<li>visceral adiposity: not known → definite</li>");
    }

    @Test
    void whatIfOfWhatIsSoAlreadyChangesNothing() {
        HttpResponse<String> answer = Browser.post(
                "/view/subject-p1-untreated-man-of-52/1/what-if",
                "v.WAIST=112.0&u.WAIST=cm&a.symptoms-cv=",
                "HX-Request",
                "true");

        assertThat(answer.body()).contains("Nothing is assumed to be otherwise.");
    }

    @Test
    void whatIfTakesNumbersOnlyAndDoesNotRepeatWhatCame() {
        HttpResponse<String> answer = Browser.post(WAIST + "/what-if", "v.WAIST=1e999999999" + MARK);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("takes a number").doesNotContain(MARK);
    }
}
