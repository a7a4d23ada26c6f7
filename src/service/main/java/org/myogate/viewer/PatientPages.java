package org.myogate.viewer;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myogate.intake.BadInput;
import org.myogate.intake.ReplayCase;
import org.myogate.snapshot.PatientRecord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The start page, the list of patients of one input, and the page of one patient with its what-if.
 *
 * @param pages writes them
 * @param looking reads and evaluates
 * @param shelf keeps what was pasted
 * @param calls keeps what cards link to
 * @param clock of the moment of pasting
 * @param maxBytes of one input
 * @param patient the page of one
 */
record PatientPages(
        Pages pages,
        Looking looking,
        Shelf shelf,
        Shelf calls,
        InstantSource clock,
        int maxBytes,
        PatientPage patient) {

    private static final int OK = 200;
    private static final int BAD = 400;

    /**
     * A row of the list.
     *
     * @param number from 1
     * @param id of the patient
     * @param resources that were read
     */
    record Row(int number, String id, int resources) {}

    ServerResponse start(ServerRequest request) {
        return start(OK, List.of());
    }

    private ServerResponse start(int status, List<String> problems) {
        return pages.page(
                status,
                "start",
                Map.of(
                        "samples", Arrays.asList(Sample.values()),
                        "problems", problems,
                        "minutes", Shelf.LONGEST.toMinutes(),
                        "ruleset", looking.rules().get().ruleset().name(),
                        "signedOff", looking.rules().get().ruleset().isSignedOff()));
    }

    ServerResponse asset(ServerRequest request) {
        return pages.assets()
                .response(request.pathVariable("name"))
                .orElseThrow(() -> new BadInput(404, "not-found", "There is nothing at this address.", "path"));
    }

    ServerResponse open(ServerRequest request) throws IOException {
        StartForm form = StartForm.of(request, maxBytes);
        if (!form.day().isEmpty()) {
            looking.parse(form.day());
        }
        Kept kept = form.day().isEmpty()
                ? Kept.at(form.text(), clock.instant().toString())
                : new Kept(form.text(), form.day());
        List<ReplayCase> cases = looking.read(kept);
        long patients = cases.stream().filter(one -> one.record() != null).count();
        if (patients == 0) {
            List<String> problems = problems(cases);
            return start(
                    BAD,
                    problems.isEmpty()
                            ? List.of("No patient was found: paste a Bundle, NDJSON or a CDS Hooks request.")
                            : problems);
        }
        String id = shelf.put(kept);
        return seeOther("/view/" + id + (cases.size() == 1 ? "/1" : ""));
    }

    private static List<String> problems(List<ReplayCase> cases) {
        return cases.stream()
                .flatMap(one -> one.problems().stream())
                .map(problem -> "Line " + problem.line() + ": " + problem.message())
                .toList();
    }

    static ServerResponse seeOther(String path) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }

    ServerResponse list(ServerRequest request) {
        String id = request.pathVariable("id");
        List<ReplayCase> cases = looking.read(kept(id));
        List<PatientRecord> records = records(cases);
        List<Row> rows = IntStream.range(0, records.size())
                .mapToObj(i -> new Row(
                        i + 1, records.get(i).id(), records.get(i).entries().size()))
                .toList();
        return pages.page(OK, "patients", Map.of("rows", rows, "id", id, "problems", problems(cases)));
    }

    private static List<PatientRecord> records(List<ReplayCase> cases) {
        return cases.stream()
                .flatMap(one -> Optional.ofNullable(one.record()).stream())
                .toList();
    }

    private Kept kept(String id) {
        return Sample.withId(id)
                .map(Sample::kept)
                .or(() -> shelf.get(id))
                .or(() -> calls.get(id))
                .orElseThrow(() -> new BadInput(
                        404,
                        "not-found",
                        "This is not kept any more. What is pasted stays for "
                                + shelf.longest().toMinutes() + " minutes, what a card links to for "
                                + calls.longest().toMinutes() + ". Paste it again, or open the chart again in the EHR.",
                        "path"));
    }

    ServerResponse forget(ServerRequest request) {
        shelf.remove(request.pathVariable("id"));
        calls.remove(request.pathVariable("id"));
        return seeOther("/");
    }

    ServerResponse patient(ServerRequest request) {
        return patient.show(request, find(request));
    }

    ServerResponse handout(ServerRequest request) {
        return patient.handout(find(request));
    }

    ServerResponse whatIf(ServerRequest request) {
        return patient.whatIf(request, find(request));
    }

    private Shown find(ServerRequest request) {
        String id = request.pathVariable("id");
        String number = request.pathVariable("number");
        Kept kept = kept(id);
        List<ReplayCase> cases =
                looking.read(kept).stream().filter(one -> one.record() != null).toList();
        int index = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) - 1 : cases.size();
        if (index >= cases.size()) {
            throw new BadInput(404, "not-found", "This input has no patient of that number.", "path");
        }
        ReplayCase one = cases.get(index);
        PatientRecord record = Objects.requireNonNull(one.record());
        String address = "/view/" + id + "/" + number;
        return new Shown(
                looking.see(kept, one, record), address, Sample.withId(id).orElse(null), null);
    }
}
