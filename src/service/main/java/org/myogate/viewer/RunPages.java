package org.myogate.viewer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.myogate.intake.BadInput;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The replay of many files: the form, how far it is, the table of what came of it, and the same for other programs.
 *
 * @param patients whose page shows one row
 * @param runs kept
 * @param maxBytes of one form
 */
record RunPages(PatientPage patients, Runs runs, int maxBytes) {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson;charset=UTF-8");

    private Pages pages() {
        return patients.pages();
    }

    ServerResponse form(ServerRequest request) {
        return pages().page(
                        OK,
                        "replay",
                        Map.of(
                                "minutes", Runs.LONGEST.toMinutes(),
                                "fileMegabytes", maxBytes >> 20,
                                "megabytes", runs.bytesMax() >> 20));
    }

    /** A form with files begins at once; without, an empty run waits for files to be sent one after another. */
    ServerResponse open(ServerRequest request) throws IOException {
        Run run = runs.open(patients.looking().rules().get());
        if (RunUpload.isForm(request)) {
            try {
                RunUpload.into(run, request, maxBytes);
                runs.start(run);
            } catch (BadInput e) {
                runs.remove(run.id());
                throw e;
            }
        }
        return PatientPages.seeOther("/replay/" + run.id());
    }

    ServerResponse take(ServerRequest request) throws IOException {
        RunUpload.into(run(request), request, maxBytes);
        return ServerResponse.noContent().build();
    }

    ServerResponse start(ServerRequest request) {
        Run run = run(request);
        runs.start(run);
        return PatientPages.seeOther("/replay/" + run.id());
    }

    ServerResponse stop(ServerRequest request) {
        Run run = run(request);
        run.stop();
        return PatientPages.seeOther("/replay/" + run.id());
    }

    ServerResponse forget(ServerRequest request) {
        runs.remove(request.pathVariable("id"));
        return PatientPages.seeOther("/replay");
    }

    ServerResponse show(ServerRequest request) {
        return pages().page(OK, "run", Map.of("run", view(request)));
    }

    /** Only how far it is; when it is over the page is asked for anew. */
    ServerResponse progress(ServerRequest request) {
        RunState state = run(request).state();
        if (state.isOver()) {
            return ServerResponse.ok().header("HX-Refresh", "true").build();
        }
        return pages().page(OK, "run-progress", Map.of("state", state));
    }

    private RunView view(ServerRequest request) {
        Run run = run(request);
        return RunView.of(
                run, RunFilter.of(request.params()), run.live().ruleset().words());
    }

    ServerResponse csv(ServerRequest request) {
        return download("csv", CSV, RunText.csv(matching(request)));
    }

    ServerResponse json(ServerRequest request) {
        return download("ndjson", LINES, RunText.json(matching(request)));
    }

    private List<RunRow> matching(ServerRequest request) {
        RunFilter filter = RunFilter.of(request.params());
        return run(request).state().rows().stream().filter(filter::takes).toList();
    }

    private static ServerResponse download(String ending, MediaType type, String text) {
        return ServerResponse.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"myogate-replay." + ending + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    ServerResponse patient(ServerRequest request) {
        return patients.show(request, find(request));
    }

    ServerResponse handout(ServerRequest request) {
        return patients.handout(find(request));
    }

    ServerResponse whatIf(ServerRequest request) {
        return patients.whatIf(request, find(request));
    }

    private Shown find(ServerRequest request) {
        Run run = run(request);
        String number = request.pathVariable("number");
        RunRow row = number.matches("[1-9][0-9]{0,8}") ? run.row(Integer.parseInt(number)) : null;
        Replaying.Again again =
                row == null ? null : run.replay().find(row.file(), row.patient(), row.occurrence(), row.resources());
        if (row == null || again == null) {
            throw new BadInput(NOT_FOUND, "not-found", "This replay has no patient of that number.", "path");
        }
        LiveRuleset.Live live = run.live().ruleset() == again.ruleset()
                ? run.live()
                : run.live().with(again.ruleset());
        Seen seen = Looking.see(again.record(), again.request(), again.asOf(), again.isMomentAsked(), live);
        String back = "/replay/" + run.id();
        return new Shown(seen, back + "/" + number, null, back);
    }

    private Run run(ServerRequest request) {
        return runs.get(request.pathVariable("id"))
                .orElseThrow(() -> new BadInput(
                        NOT_FOUND,
                        "not-found",
                        "This replay is not kept any more. It stays for " + Runs.LONGEST.toMinutes()
                                + " minutes after somebody looked; run it again.",
                        "path"));
    }
}
