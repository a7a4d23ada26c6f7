package org.myogate.viewer;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.myogate.intake.JsonLimits;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;

/** The web pages as one thing that can be switched on. */
public final class Viewer {

    private static final long BYTES_KEPT_MAX = 100L << 20;

    private final PatientPages pages;
    private final RunPages runs;
    private final RecordPage recordPage;
    private final SignInPages signInPages;
    private final Filter guard;

    /**
     * Keeps nothing of anybody yet.
     *
     * @param replaying runs many files
     * @param zone what a local day is
     * @param maxBytes of one input
     * @param recorded what was shown and answered
     * @param access who may look
     */
    public Viewer(
            LiveRuleset rules,
            Replaying replaying,
            ITemplateEngine templates,
            InstantSource clock,
            ZoneId zone,
            int maxBytes,
            Recorded recorded,
            Access access) {
        Looking looking = new Looking(rules, JsonLimits.upTo(maxBytes), zone);
        long kept = Math.max(BYTES_KEPT_MAX, 2L * maxBytes);
        pages = new PatientPages(
                new Pages(templates, new Assets(), access.signIn() != null),
                looking,
                new Shelf(clock, kept),
                clock,
                maxBytes);
        runs = new RunPages(pages, new Runs(clock, replaying, zone), maxBytes);
        recordPage = new RecordPage(pages.pages(), recorded, rules);
        signInPages = new SignInPages(pages.pages(), access);
        guard = new PageGuard(pages.pages(), access);
    }

    /** Every address under {@code /}, {@code /record}, {@code /sign-in}, {@code /replay}, {@code /view} and {@code /assets}. */
    public RouterFunction<ServerResponse> routes() {
        return Routes.of(pages, runs, recordPage, signInPages);
    }

    /** Whole paths within the application. */
    public static Pattern paths() {
        return PageGuard.OWN_PATH;
    }

    /** To stand before those addresses. */
    public Filter guard() {
        return guard;
    }
}
