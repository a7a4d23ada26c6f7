package org.myogate.viewer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** The few files that pages load, each by a fixed name; nothing else of the class path is served. */
final class Assets {

    private static final String OWN = "classpath:org/myogate/viewer/";
    private static final String WEBJARS = "classpath*:META-INF/resources/webjars/";
    private static final Map<String, String> PLACES = Map.of(
            "viewer.css", OWN + "viewer.css",
            "viewer.js", OWN + "viewer.js",
            "theme.js", OWN + "theme.js",
            "replay.js", OWN + "replay.js",
            "icon.svg", OWN + "icon.svg",
            "htmx.js", WEBJARS + "htmx.org/*/dist/htmx.min.js",
            "chart.js", WEBJARS + "chart.js/*/dist/chart.umd.min.js");
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));
    private static final int VERSION_LENGTH = 12;

    private final Map<String, Asset> assets = new TreeMap<>();

    private static final class Asset {

        private final byte[] bytes;
        private final String version;

        private Asset(byte[] bytes) {
            this.bytes = bytes;
            this.version = DigestUtils.sha256Hex(bytes).substring(0, VERSION_LENGTH);
        }
    }

    /** @throws IllegalStateException when the class path lacks one of them */
    Assets() {
        PLACES.forEach((name, place) -> assets.put(name, new Asset(read(place))));
    }

    private static byte[] read(String place) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(place);
            if (found.length != 1) {
                throw new IllegalStateException(found.length + " files at " + place);
            }
            try (InputStream in = found[0].getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    /** The address of each by its name. A change of its content changes its address, so it may be cached for ever. */
    Map<String, String> versions() {
        return assets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> "/assets/" + each.getKey() + "?v=" + each.getValue().version));
    }

    /** The file of this name, empty where it is none of ours. */
    Optional<ServerResponse> response(String name) {
        return Optional.ofNullable(assets.get(name))
                .map(asset -> ServerResponse.ok()
                        .contentType(type(name))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .eTag(asset.version)
                        .body(asset.bytes));
    }
}
