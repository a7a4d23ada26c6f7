package org.myogate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myogate.hooks.CardLinks;
import org.myogate.hooks.PagePaths;
import org.myogate.hooks.Settings;
import org.myogate.record.CardRecord;
import org.myogate.record.RuleCount;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.viewer.Recorded;
import org.myogate.viewer.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.ITemplateEngine;

/**
 * Serves the web pages where users sign in, or where nobody but the machine itself can reach them. Off, their addresses are as if they had never
 * been.
 */
@Configuration(proxyBeanMethods = false)
class ViewerWiring {

    /** A form is a little longer than what is in it. */
    private static final int FORM_BYTES = 1 << 16;

    /** Null where no pages are served. */
    @Bean
    @Nullable
    Viewer viewer(
            Settings settings,
            ServerProperties server,
            LiveRuleset rules,
            ITemplateEngine templates,
            CardRecord cards,
            InstantSource clock,
            MeterRegistry meters) {
        ViewerAccess.checkLinks(settings, server);
        return ViewerAccess.isOn(settings, server)
                ? new Viewer(
                        rules,
                        ReplayForPages::under,
                        templates,
                        clock,
                        settings.zone(),
                        maxBytes(settings),
                        recorded(cards, meters),
                        ViewerAccess.of(settings, server, clock, meters),
                        Duration.ofMinutes(settings.viewer().cardLinkMinutes()),
                        settings.viewer().handout())
                : null;
    }

    private static Recorded recorded(CardRecord cards, MeterRegistry meters) {
        return new Recorded() {
            @Override
            public List<RuleCount> rules() {
                return cards.rules();
            }

            @Override
            public long unknownCards() {
                Counter unknown = meters.find("myogate.feedback.unknown").counter();
                return unknown == null ? 0 : (long) unknown.count();
            }
        };
    }

    @Bean
    CardLinks cardLinks(Settings settings, Optional<Viewer> viewer) {
        String base = String.valueOf(settings.baseUrl()).strip().replaceAll("/$", "");
        return settings.viewer().cardLinks()
                ? (call, moment) ->
                        viewer.flatMap(pages -> pages.keep(call, moment)).map(path -> base + path)
                : CardLinks.NONE;
    }

    /** With a sign-in no token is asked for where the pages ask for a session. */
    @Bean
    @Nullable
    PagePaths pagePaths(Settings settings, ServerProperties server) {
        return ViewerAccess.hasSignIn(settings) && ViewerAccess.isOn(settings, server)
                ? new PagePaths(Viewer.paths())
                : null;
    }

    @Bean
    RouterFunction<ServerResponse> viewerRoutes(Optional<Viewer> viewer) {
        return viewer.map(Viewer::routes).orElse(request -> Optional.empty());
    }

    /**
     * Asks for the pages at the first call only: filters are made while the server starts, and what is wrong with the rules
     * or the home must end the start with its own words, not with those of the server.
     */
    @Bean
    FilterRegistrationBean<Filter> viewerGuard(ObjectProvider<Viewer> viewer) {
        FilterRegistrationBean<Filter> guard = new FilterRegistrationBean<>((request, response, chain) -> {
            Viewer pages = viewer.getIfAvailable();
            if (pages == null) {
                chain.doFilter(request, response);
            } else {
                pages.guard().doFilter(request, response, chain);
            }
        });
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return guard;
    }

    /** What is dropped onto a page stays in memory: no part of it may be longer than what is held there. */
    @Bean
    MultipartConfigElement formsInMemory(Settings settings) {
        int most = maxBytes(settings) + FORM_BYTES;
        return new MultipartConfigElement("", most, most, most);
    }

    /** The same bound for the pasted part of a form as for a dropped file. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> formLimit(Settings settings) {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setMaxPostSize(maxBytes(settings) + FORM_BYTES));
    }

    private static int maxBytes(Settings settings) {
        return Math.toIntExact(settings.maxBody().toBytes());
    }
}
