package org.myogate.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.myogate.fetch.FhirServers;
import org.myogate.trust.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two addresses of CDS Hooks: the list of services, and the call of one. */
@RestController
final class HooksController {

    private final Discovery discovery;
    private final BodyReader bodies;
    private final Answering answering;
    private final FhirServers openServers;
    private final Capacity capacity;
    private final CallRecords records;

    HooksController(
            Discovery discovery,
            BodyReader bodies,
            Answering answering,
            FhirServers openServers,
            Capacity capacity,
            CallRecords records) {
        this.discovery = discovery;
        this.bodies = bodies;
        this.answering = answering;
        this.openServers = openServers;
        this.capacity = capacity;
        this.records = records;
    }

    @GetMapping(path = "/cds-services", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> services() {
        Discovery.Page page = discovery.page();
        return ResponseEntity.ok()
                .eTag(page.etag())
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(page.body());
    }

    @PostMapping(path = "/cds-services/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> call(@PathVariable String id, HttpServletRequest request) {
        CdsService service = CdsService.called(id);
        // Read before there is room asked for: a caller that sends slowly keeps nobody else waiting.
        byte[] body = bodies.read(request);
        Call call = new Call(
                service,
                servers(request),
                records.of(Callers.of(request)),
                answered -> ShadowFilter.note(request, answered));
        String json = capacity.within(() -> answering.answer(call, body, line -> CallLog.note(request, line)));
        return Fresh.json(json.getBytes(StandardCharsets.UTF_8));
    }

    /** An authenticated caller may name the servers that were set up for it, and no others. */
    private FhirServers servers(HttpServletRequest request) {
        return Caller.of(request)
                .map(caller -> FhirServers.of(caller.fhirServers(), false))
                .orElse(openServers);
    }
}
