package org.myogate.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.myogate.ruleset.Answered;
import org.myogate.ruleset.Shadow;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands an answered call to the shadow, once its answer is on its way. */
final class ShadowFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Answered.class.getName();

    private final Shadow shadow;

    ShadowFilter(Shadow shadow) {
        this.shadow = shadow;
    }

    static void note(HttpServletRequest request, Answered answered) {
        request.setAttribute(ATTRIBUTE, answered);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(ATTRIBUTE) instanceof Answered answered) {
            response.flushBuffer();
            shadow.offer(answered);
        }
    }
}
