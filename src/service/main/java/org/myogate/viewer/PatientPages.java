package org.myogate.viewer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.BadInput;
import org.myogate.intake.FileProblem;
import org.myogate.intake.ReplayCase;
import org.myogate.snapshot.PatientRecord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The start page, the list of patients of one input, and the page of one patient with its what-if.
 *
 * @param pages writes them
 * @param looking reads and evaluates
 * @param shelf keeps what was pasted
 * @param clock of the moment of pasting
 * @param maxBytes of one input
 */
record PatientPages(Pages pages, Looking looking, Shelf shelf, InstantSource clock, int maxBytes) {

    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int TOO_LONG = 413;
    private static final int UNSUPPORTED = 415;

    /**
     * A row of the list.
     *
     * @param number from 1
     * @param id of the patient
     * @param resources that were read
     */
    record Row(int number, String id, int resources) {}

    /**
     * One patient of one input.
     *
     * @param seen what it came to
     * @param address of its page
     * @param sample whose it is, null for what was pasted
     */
    private record Found(
            Seen seen, String address, @Nullable Sample sample) {}

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

    ServerResponse problem(int status, Map<String, Object> model) {
        return pages.page(status, "problem", model);
    }

    ServerResponse asset(ServerRequest request) {
        return pages.assets()
                .response(request.pathVariable("name"))
                .orElseThrow(() -> new BadInput(404, "not-found", "There is nothing at this address.", "path"));
    }

    ServerResponse open(ServerRequest request) throws IOException {
        MultiValueMap<String, Part> parts = parts(request);
        byte[] text = first(parts, "file");
        if (text.length == 0) {
            text = first(parts, "text");
        }
        if (text.length > maxBytes) {
            return start(TOO_LONG, List.of(tooLong()));
        }
        String day = new String(first(parts, "day"), StandardCharsets.UTF_8).strip();
        if (!day.isEmpty()) {
            looking.parse(day);
        }
        Kept kept = day.isEmpty() ? Kept.at(text, clock.instant().toString()) : new Kept(text, day);
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
        boolean isOne = patients == 1 && cases.size() == 1;
        return seeOther("/view/" + id + (isOne ? "/1" : ""));
    }

    private MultiValueMap<String, Part> parts(ServerRequest request) throws IOException {
        String type = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw new BadInput(UNSUPPORTED, "not-supported", "This address takes the form of the start page.", "");
        }
        try {
            return request.multipartData();
        } catch (ServletException | IllegalStateException e) {
            // The server gave up at its limit; which part it was, it does not say.
            throw new BadInput(TOO_LONG, "too-long", tooLong(), "");
        }
    }

    private String tooLong() {
        return "The input is longer than " + maxBytes + " bytes (myogate.max-body).";
    }

    private static byte[] first(MultiValueMap<String, Part> parts, String name) throws IOException {
        Part part = parts.getFirst(name);
        return part == null ? new byte[0] : part.getInputStream().readAllBytes();
    }

    private static List<String> problems(List<ReplayCase> cases) {
        return cases.stream()
                .flatMap(one -> one.problems().stream())
                .map(PatientPages::words)
                .toList();
    }

    private static String words(FileProblem problem) {
        return "Line " + problem.line() + ": " + problem.message();
    }

    private static ServerResponse seeOther(String path) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }

    ServerResponse list(ServerRequest request) {
        String id = request.pathVariable("id");
        List<ReplayCase> cases = looking.read(kept(id));
        List<PatientRecord> records = records(cases);
        if (records.size() == 1 && cases.size() == 1) {
            return seeOther("/view/" + id + "/1");
        }
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
                .orElseThrow(() -> new BadInput(
                        404,
                        "not-found",
                        "This input is not kept any more. What is pasted stays for " + Shelf.LONGEST.toMinutes()
                                + " minutes; paste it again.",
                        "path"));
    }

    ServerResponse forget(ServerRequest request) {
        shelf.remove(request.pathVariable("id"));
        return seeOther("/");
    }

    ServerResponse patient(ServerRequest request) {
        Found found = find(request);
        return pages.page(OK, "patient", model(found));
    }

    private static Map<String, Object> model(Found found) {
        return new HashMap<>(Map.of(
                "page", PatientView.of(found.seen()),
                "form", WhatIfForm.of(found.seen().telling()),
                "address", found.address(),
                "forget", found.address().substring(0, found.address().lastIndexOf('/')) + "/forget",
                "sample", Optional.ofNullable(found.sample()).map(Sample::title).orElse(""),
                "sentence",
                        Optional.ofNullable(found.sample())
                                .map(Sample::sentence)
                                .orElse("")));
    }

    private Found find(ServerRequest request) {
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
        return new Found(
                looking.see(kept, one, record), address, Sample.withId(id).orElse(null));
    }

    /** Only the comparison where htmx asks for it, else the whole page with the comparison in its place. */
    ServerResponse whatIf(ServerRequest request) {
        Found found = find(request);
        WhatIfInput input = WhatIfInput.of(request.params(), found.seen().telling());
        Seen assumed = looking.assume(found.seen(), input.changes());
        WhatIfView view = WhatIfView.of(PatientView.of(found.seen()), PatientView.of(assumed), input.words());
        if (request.headers().firstHeader("HX-Request") != null) {
            return pages.page(OK, "what-if", Map.of("whatIf", view));
        }
        Map<String, Object> model = model(found);
        model.put("whatIf", view);
        return pages.page(OK, "patient", model);
    }
}
