package org.myogate.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.myogate.intake.PrefetchKey;
import org.myogate.ruleset.LiveRuleset;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of services; the same bytes for everybody as long as the same rules are live. */
final class Discovery {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final int ETAG_LENGTH = 32;

    private final LiveRuleset rules;
    private volatile Page last;

    /** @param rules that know the codes to ask for */
    Discovery(LiveRuleset rules) {
        this.rules = rules;
        this.last = page(rules.get());
    }

    /**
     * The list as it is sent.
     *
     * @param hash of the rules it was written for
     * @param body JSON
     * @param etag changes when the list changes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(String hash, byte[] body, String etag) {

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /** As the rules that are live have it. */
    Page page() {
        LiveRuleset.Live live = rules.get();
        Page page = last;
        if (!page.hash().equals(live.hash())) {
            page = page(live);
            last = page;
        }
        return page;
    }

    private static Page page(LiveRuleset.Live live) {
        Prefetches prefetches = Prefetches.of(live.ruleset().terms());
        byte[] body = JSON.writeValueAsBytes(new Services(Arrays.stream(CdsService.values())
                .map(service -> Entry.of(service, queries(prefetches.of(service))))
                .toList()));
        String etag = '"' + DigestUtils.sha256Hex(body).substring(0, ETAG_LENGTH) + '"';
        return new Page(live.hash(), body, etag);
    }

    private static Map<String, String> queries(List<PrefetchKey> keys) {
        Map<String, String> queries = new LinkedHashMap<>();
        keys.forEach(key -> queries.put(key.key(), key.query()));
        return queries;
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
