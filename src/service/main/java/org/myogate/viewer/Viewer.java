package org.myogate.viewer;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.time.ZoneId;
import org.myogate.intake.JsonLimits;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;

/** The web pages as one thing that can be switched on. */
public final class Viewer {

    private static final long BYTES_KEPT_MAX = 100L << 20;

    private final PatientPages pages;
    private final Filter guard;

    /**
     * Keeps nothing of anybody yet.
     *
     * @param maxBytes of one input
     * @param zone what a local day is
     */
    public Viewer(LiveRuleset rules, ITemplateEngine templates, InstantSource clock, ZoneId zone, int maxBytes) {
        Looking looking = new Looking(rules, JsonLimits.upTo(maxBytes), zone);
        long kept = Math.max(BYTES_KEPT_MAX, 2L * maxBytes);
        pages = new PatientPages(new Pages(templates, new Assets()), looking, new Shelf(clock, kept), clock, maxBytes);
        guard = new PageGuard(pages.pages());
    }

    /** Every address under {@code /}, {@code /view} and {@code /assets}. */
    public RouterFunction<ServerResponse> routes() {
        return Routes.of(pages);
    }

    /** To stand before those addresses. */
    public Filter guard() {
        return guard;
    }
}
