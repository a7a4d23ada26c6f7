package org.myogate.doctor;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.myogate.doctor.Web.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers see when they ask which services there are. */
record DiscoveryCheck(Site site, Web web, @Nullable URI url) implements Check {

    private static final String PLACE = "discovery";
    private static final String PATH = "/cds-services";
    private static final int WHO_ARE_YOU = 401;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public List<Finding> findings() {
        String base = site.baseUrl() == null || site.baseUrl().isBlank()
                ? (url == null ? "" : url.toString())
                : site.baseUrl();
        if (base.isEmpty()) {
            String advice = "set myogate.base-url to the address that callers use, or add --url";
            return List.of(Finding.notSeen(PLACE, "nobody was asked", advice));
        }
        URI address;
        try {
            address = URI.create(base.replaceFirst("/+$", "") + PATH);
            if (address.getHost() == null) {
                throw new IllegalArgumentException(base);
            }
        } catch (IllegalArgumentException e) {
            return List.of(Finding.fail(PLACE, base + " is no address", "correct myogate.base-url"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(services(address));
        if (!"https".equals(address.getScheme()) && !isLoopback(address)) {
            String advice = "set server.ssl.* or a proxy before it, and https in myogate.base-url";
            findings.add(Finding.fail(PLACE, address + " is not https", advice));
        }
        site.origins().forEach(origin -> findings.add(cors(address, origin)));
        return findings;
    }

    private Finding services(URI address) {
        Reply reply = web.get(address);
        if (reply.status() == WHO_ARE_YOU) {
            return Finding.warn(PLACE, address + " wants a token", "look at it with a token of a client");
        }
        if (!reply.isGood()) {
            return Finding.fail(PLACE, address + " " + reply.says(), "correct myogate.base-url, the proxy or the way");
        }
        Set<String> ids = ids(reply.body());
        return ids.isEmpty()
                ? Finding.fail(PLACE, address + " lists no service", "something else answers there")
                : Finding.ok(PLACE, address + " lists " + String.join(", ", ids));
    }

    private static Set<String> ids(String body) {
        Set<String> ids = new TreeSet<>();
        try {
            for (JsonNode service : JSON.readTree(body).path("services")) {
                ids.add(service.path("id").asString(""));
            }
        } catch (JacksonException e) {
            // No JSON, no services.
        }
        ids.removeIf(id -> !id.matches("[a-z-]+"));
        return ids;
    }

    private Finding cors(URI address, String origin) {
        boolean allowed = web.get(address, "Origin", origin)
                .header("Access-Control-Allow-Origin")
                .filter(origin::equals)
                .isPresent();
        return allowed
                ? Finding.ok("cors", origin + " may call")
                : Finding.fail(
                        "cors", origin + " is not let in at " + address, "see what a proxy does to CORS headers");
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
