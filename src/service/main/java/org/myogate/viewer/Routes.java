package org.myogate.viewer;

import java.util.Map;
import org.myogate.intake.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Which address is answered by what. Whatever goes wrong below these addresses is a page too. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    private Routes() {}

    static RouterFunction<ServerResponse> of(
            PatientPages pages, RunPages runs, RecordPage recordPage, SignInPages signInPages) {
        return RouterFunctions.route()
                .GET("/", calm(pages, pages::start))
                .GET("/assets/{name}", calm(pages, pages::asset))
                .GET("/record", calm(pages, recordPage::show))
                .GET("/record.csv", calm(pages, recordPage::csv))
                .GET(SignInPages.PATH, calm(pages, signInPages::form))
                .POST(SignInPages.PATH, calm(pages, signInPages::signIn))
                .POST("/sign-out", calm(pages, signInPages::signOut))
                .POST("/view", calm(pages, pages::open))
                .GET("/view/{id}", calm(pages, pages::list))
                .POST("/view/{id}/forget", calm(pages, pages::forget))
                .GET("/view/{id}/{number}", calm(pages, pages::patient))
                .GET("/view/{id}/{number}/handout", calm(pages, pages::handout))
                .POST("/view/{id}/{number}/what-if", calm(pages, pages::whatIf))
                .GET("/replay", calm(pages, runs::form))
                .POST("/replay", calm(pages, runs::open))
                .GET("/replay/{id}", calm(pages, runs::show))
                .GET("/replay/{id}/progress", calm(pages, runs::progress))
                .GET("/replay/{id}/rows.csv", calm(pages, runs::csv))
                .GET("/replay/{id}/lines.ndjson", calm(pages, runs::json))
                .POST("/replay/{id}/files", calm(pages, runs::take))
                .POST("/replay/{id}/start", calm(pages, runs::start))
                .POST("/replay/{id}/stop", calm(pages, runs::stop))
                .POST("/replay/{id}/forget", calm(pages, runs::forget))
                .GET("/replay/{id}/{number}", calm(pages, runs::patient))
                .GET("/replay/{id}/{number}/handout", calm(pages, runs::handout))
                .POST("/replay/{id}/{number}/what-if", calm(pages, runs::whatIf))
                .path("/replay", paths -> paths.route(any -> true, calm(pages, any -> notFound(pages))))
                .path("/view", paths -> paths.route(any -> true, calm(pages, any -> notFound(pages))))
                .path("/assets", paths -> paths.route(any -> true, calm(pages, any -> notFound(pages))))
                .build();
    }

    private static ServerResponse notFound(PatientPages pages) {
        return problem(pages, NOT_FOUND, "There is nothing at this address.");
    }

    private static HandlerFunction<ServerResponse> calm(PatientPages pages, HandlerFunction<ServerResponse> handler) {
        return request -> {
            try {
                return PageGuard.hasPassed(request.servletRequest()) ? handler.handle(request) : notFound(pages);
            } catch (BadInput e) {
                return problem(pages, e.status(), String.valueOf(e.getMessage()));
            } catch (TemplateProcessingException e) {
                // Template and line without the message, which may quote a patient's data.
                LOG.error("fault in {}:{}", e.getTemplateName(), e.getLine());
                return problem(pages, FAULT, "A fault in Myogate. Its log says more.");
            } catch (Exception | StackOverflowError e) {
                // By type and place only: the message may quote a patient's data.
                StackTraceElement[] frames = e.getStackTrace();
                LOG.error("fault {} at {}", e.getClass().getName(), frames.length == 0 ? "?" : frames[0]);
                return problem(pages, FAULT, "A fault in Myogate. Its log says more.");
            }
        };
    }

    private static ServerResponse problem(PatientPages pages, int status, String text) {
        return pages.pages().page(status, "problem", Map.of("status", status, "text", text));
    }
}
