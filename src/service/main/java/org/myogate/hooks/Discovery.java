package org.myogate.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.myogate.intake.PrefetchKey;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of services; the same bytes for everybody until the next start. */
final class Discovery {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final int ETAG_LENGTH = 32;

    private final byte[] body;
    private final String etag;

    /** @param prefetches what each service asks for */
    Discovery(Prefetches prefetches) {
        this.body = JSON.writeValueAsBytes(new Services(Arrays.stream(CdsService.values())
                .map(service -> Entry.of(service, queries(prefetches.of(service))))
                .toList()));
        this.etag = '"' + DigestUtils.sha256Hex(body).substring(0, ETAG_LENGTH) + '"';
    }

    private static Map<String, String> queries(List<PrefetchKey> keys) {
        Map<String, String> queries = new LinkedHashMap<>();
        keys.forEach(key -> queries.put(key.key(), key.query()));
        return queries;
    }

    byte[] body() {
        return body.clone();
    }

    /** Changes when the list changes. */
    String etag() {
        return etag;
    }

    private record Services(List<Entry> services) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Entry(
            String hook,
            String id,
            String title,
            String description,
            String usageRequirements,
            Map<String, String> prefetch) {

        static Entry of(CdsService service, Map<String, String> prefetch) {
            return new Entry(
                    service.hook(),
                    service.id(),
                    service.title(),
                    service.description(),
                    service.usageRequirements(),
                    prefetch);
        }
    }
}
