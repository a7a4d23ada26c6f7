package org.myogate.viewer;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.myogate.intake.BadInput;
import org.myogate.viewer.signin.OwnPath;
import org.myogate.viewer.signin.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The form to sign in, and the button to sign out.
 *
 * @param pages writes them
 * @param access with a sign-in or without
 */
record SignInPages(Pages pages, Access access) {

    static final String PATH = "/sign-in";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final String NO_STORE = "no-store";

    /** Of a patient's page only where it was asked for: nothing else comes along. */
    ServerResponse form(ServerRequest request) {
        signIn();
        return form(OK, field(request, "to"), "");
    }

    private ServerResponse form(int status, String to, String problem) {
        return pages.page(status, "sign-in", model(to, problem));
    }

    private static Map<String, Object> model(String to, String problem) {
        return Map.of("to", OwnPath.of(to), "problem", problem, "hasSignOut", false);
    }

    private static String field(ServerRequest request, String name) {
        return request.param(name).orElse("");
    }

    ServerResponse signIn(ServerRequest request) {
        String to = field(request, "to");
        SignIn.Tried tried = signIn().tried(field(request, "name"), field(request, "password"));
        if (tried.isIn()) {
            signIn().signOut(request.servletRequest());
            return leadingTo(OwnPath.of(to), tried.session());
        }
        if (tried.waiting().isZero()) {
            return form(UNAUTHORIZED, to, "Name or password is not right.");
        }
        long seconds = tried.waiting().plusMillis(999).toSeconds();
        String slow = "Too many tries. Wait " + seconds + " seconds, then try again.";
        return ServerResponse.status(TOO_MANY)
                .contentType(Pages.HTML)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(pages.html("sign-in", model(to, slow)));
    }

    ServerResponse signOut(ServerRequest request) {
        signIn().signOut(request.servletRequest());
        return leadingTo(PATH, "");
    }

    private ServerResponse leadingTo(String path, String session) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.SET_COOKIE, signIn().cookie(session).toString())
                .location(URI.create(path))
                .build();
    }

    /** @throws BadInput with 404 where nobody has to sign in */
    private SignIn signIn() {
        if (access.signIn() == null) {
            throw new BadInput(NOT_FOUND, "not-found", "There is nothing at this address.", "path");
        }
        return Objects.requireNonNull(access.signIn());
    }
}
