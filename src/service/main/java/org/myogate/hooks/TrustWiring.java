package org.myogate.hooks;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.myogate.trust.BrowserOrigins;
import org.myogate.trust.SeenTokens;
import org.myogate.trust.StartRule;
import org.myogate.trust.Trust;
import org.myogate.trust.TrustSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts before the addresses who may call them: first the pages of a browser, then the log, then the token. */
@Configuration(proxyBeanMethods = false)
class TrustWiring {

    static final int ORIGINS_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;
    static final int LOG_ORDER = ORIGINS_ORDER + 1;
    static final int TOKEN_ORDER = LOG_ORDER + 1;

    private static final String CALLS = "/cds-services";
    /** Not the part that tells which rules are live, and what is wrong with others. */
    private static final String HEALTH = "/actuator/health(/(liveness|readiness))?";

    private static final Filter PASS = (request, response, chain) -> chain.doFilter(request, response);

    @Bean
    FilterRegistrationBean<Filter> browserOrigins(Settings settings) {
        boolean none = settings.cors().origins().isEmpty();
        return registration(
                none ? PASS : BrowserOrigins.filter(settings.cors().origins(), CALLS), !none, ORIGINS_ORDER);
    }

    /** One insert in a table with an index; a database that takes longer is as good as down. */
    @Bean
    @DependsOnDatabaseInitialization
    SeenTokens seenTokens(Settings settings, DataSource database, InstantSource clock) {
        if (settings.trust().seenTokens() == TrustSettings.Store.MEMORY) {
            return Trust.seenInMemory(clock);
        }
        JdbcTemplate bounded = new JdbcTemplate(database);
        bounded.setQueryTimeout(Math.toIntExact(settings.trust().storeTimeout().toSeconds()));
        return Trust.seenInDatabase(JdbcClient.create(bounded), clock);
    }

    @Bean
    FilterRegistrationBean<Filter> tokens(
            Settings settings,
            ServerProperties server,
            SeenTokens seen,
            InstantSource clock,
            ObjectProvider<PagePaths> pages) {
        TrustSettings trust = settings.trust();
        StartRule.check(trust, server.getAddress());
        if (trust.isOff()) {
            return registration(PASS, false, TOKEN_ORDER);
        }
        PagePaths guarded = pages.getIfAvailable();
        Pattern open = open(trust.openDiscovery());
        Pattern all = guarded == null ? open : Pattern.compile(open + "|" + guarded.paths());
        Filter filter = Trust.filter(trust, settings.baseUrl(), all, seen, clock);
        return registration(filter, true, TOKEN_ORDER);
    }

    /** What needs no token. */
    static Pattern open(boolean discovery) {
        return Pattern.compile(discovery ? HEALTH + "|" + CALLS : HEALTH);
    }

    private static FilterRegistrationBean<Filter> registration(Filter filter, boolean enabled, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(enabled);
        registration.setOrder(order);
        return registration;
    }
}
