package org.myogate.viewer;

import java.util.HashMap;
import java.util.Map;
import org.myogate.intake.BadInput;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page of one patient, with its what-if and the page to print for the patient, wherever the patient was found.
 *
 * @param pages writes them
 * @param looking evaluates what is assumed
 * @param hasHandout whether there is a page to print for the patient
 */
record PatientPage(Pages pages, Looking looking, boolean hasHandout) {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final String BODY = "body";
    private static final String BODY_QUERY = "?body=shown";

    ServerResponse show(ServerRequest request, Shown found) {
        return pages.page(OK, "patient", model(asked(request, found)));
    }

    /** Measures of the body, where somebody pressed the button that shows them. */
    private static Shown asked(ServerRequest request, Shown found) {
        return isBodyAsked(request) ? found.with(found.seen().withBody()) : found;
    }

    private static boolean isBodyAsked(ServerRequest request) {
        return request.param(BODY).filter("shown"::equals).isPresent();
    }

    /** @throws BadInput with 404 where handouts are off, or where this patient gets none */
    ServerResponse handout(Shown found) {
        if (!hasHandout) {
            throw new BadInput(NOT_FOUND, "not-found", "There is nothing at this address.", "path");
        }
        HandoutView view = HandoutView.of(found.seen())
                .orElseThrow(
                        () -> new BadInput(NOT_FOUND, "not-found", "There is no handout for this patient.", "path"));
        return pages.page(OK, "handout", Map.of("view", view));
    }

    /**
     * Only the comparison where htmx asks for it, else the whole page with the comparison in its place.
     *
     * @throws BadInput with 409 where it would show measures of the body that are hidden
     */
    ServerResponse whatIf(ServerRequest request, Shown at) {
        Shown found = asked(request, at);
        WhatIfInput input = WhatIfInput.of(request.params(), found.seen().telling());
        Seen assumed = looking.assume(found.seen(), input.changes());
        if (found.seen().telling().hidesBody() && !assumed.telling().isBare()) {
            throw new BadInput(
                    CONFLICT, "conflict", "The comparison would show measures of the body, which are hidden.", "");
        }
        if (isBodyAsked(request)) {
            assumed = assumed.withBody();
        }
        WhatIfView view = WhatIfView.of(PatientView.of(found.seen()), PatientView.of(assumed), input.words());
        if (request.headers().firstHeader("HX-Request") != null) {
            return pages.page(OK, "what-if", Map.of("whatIf", view));
        }
        Map<String, Object> model = model(found);
        model.put("whatIf", view);
        return pages.page(OK, "patient", model);
    }

    private Map<String, Object> model(Shown found) {
        Seen seen = found.seen();
        Sample sample = found.sample();
        Map<String, Object> model = new HashMap<>();
        model.put("page", PatientView.of(seen));
        model.put("form", WhatIfForm.of(seen.telling()));
        model.put("address", found.address());
        model.put("query", seen.telling().isBare() && !seen.telling().hidesBody() ? BODY_QUERY : "");
        model.put("hidesBody", seen.telling().hidesBody());
        model.put("handout", hasHandout && HandoutView.of(seen).isPresent());
        model.put("forget", found.forget());
        model.put("back", found.back() == null ? "" : found.back());
        model.put("sample", sample == null ? "" : sample.title());
        model.put("sentence", sample == null ? "" : sample.sentence());
        return model;
    }
}
