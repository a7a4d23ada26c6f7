package org.myogate.viewer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes pages. The whole text exists before the answer begins: a template that fails leaves no half page behind.
 *
 * @param engine finds {@code templates/viewer/*.html}
 * @param assets whose versions stand in addresses
 * @param hasSignIn whether there is somebody to sign out
 */
record Pages(ITemplateEngine engine, Assets assets, boolean hasSignIn) {

    static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String NO_STORE = "no-store";

    ServerResponse page(int status, String template, Map<String, Object> model) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .body(html(template, model));
    }

    byte[] html(String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("assets", assets.versions());
        all.putIfAbsent("hasSignOut", hasSignIn);
        all.put("hasPlaces", !hasSignIn || Boolean.TRUE.equals(all.get("hasSignOut")));
        String html = engine.process("viewer/" + template, new Context(Locale.ENGLISH, all));
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
