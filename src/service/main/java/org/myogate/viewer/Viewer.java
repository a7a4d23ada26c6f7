package org.myogate.viewer;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.JsonLimits;
import org.myogate.ruleset.LiveRuleset;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;

/** The web pages as one thing that can be switched on. */
public final class Viewer {

    private static final long BYTES_KEPT_MAX = 100L << 20;

    /** A chart that is opened every second, for half an hour. */
    private static final int CALLS_MAX = 2000;
    /** Of the whole heap, at most for what cards link to: a call must always find room. */
    private static final int HEAP_SHARE = 16;

    private final PatientPages pages;
    private final RunPages runs;
    private final Shelf calls;
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
     * @param linksFor how long it is kept what a card links to
     * @param hasHandout whether there is a page to print for the patient
     */
    public Viewer(
            LiveRuleset rules,
            Replaying replaying,
            ITemplateEngine templates,
            InstantSource clock,
            ZoneId zone,
            int maxBytes,
            Recorded recorded,
            Access access,
            Duration linksFor,
            boolean hasHandout) {
        Looking looking = new Looking(rules, JsonLimits.upTo(maxBytes), zone);
        long most = Math.min(BYTES_KEPT_MAX, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
        calls = new Shelf(clock, most, CALLS_MAX, linksFor);
        long kept = Math.max(BYTES_KEPT_MAX, 2L * maxBytes);
        Pages writing = new Pages(templates, new Assets(), access.signIn() != null);
        PatientPage patient = new PatientPage(writing, looking, hasHandout);
        pages = new PatientPages(writing, looking, new Shelf(clock, kept), calls, clock, maxBytes, patient);
        runs = new RunPages(patient, new Runs(clock, replaying, zone), maxBytes);
        recordPage = new RecordPage(pages.pages(), recorded, rules);
        signInPages = new SignInPages(pages.pages(), access);
        guard = new PageGuard(pages.pages(), access);
    }

    /** Every address under {@code /}, {@code /record}, {@code /sign-in}, {@code /replay}, {@code /view} and {@code /assets}. */
    public RouterFunction<ServerResponse> routes() {
        return Routes.of(pages, runs, recordPage, signInPages);
    }

    /**
     * Keeps a call for the page behind its cards.
     *
     * @param call as JSON in UTF-8
     * @param moment from which it was looked; null where the call names it itself
     * @return the path of its page, empty when it is too long to be kept
     */
    public Optional<String> keep(byte[] call, @Nullable String moment) {
        if (!calls.holds(call.length)) {
            return Optional.empty();
        }
        Kept kept = moment == null ? Kept.at(call, Instant.EPOCH.toString()) : new Kept(call, moment);
        return Optional.of("/view/" + calls.put(kept) + "/1");
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
