package org.myogate.hooks;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server sends what a filter refused; replaces Spring Boot's page. */
@RestController
final class ErrorPage implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Outcomes.response(Refusal.of(status instanceof Integer code ? code : NOT_FOUND));
    }
}
