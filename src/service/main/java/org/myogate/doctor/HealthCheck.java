package org.myogate.doctor;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.doctor.Web.Reply;

/** Whether the service is alive and ready. */
record HealthCheck(Web web, @Nullable URI url) implements Check {

    private static final String PLACE = "health";

    @Override
    public List<Finding> findings() {
        if (url == null) {
            return List.of(Finding.notSeen(PLACE, "no running service was asked", "add --url http://127.0.0.1:8080"));
        }
        Reply alive = web.get(url.resolve("/actuator/health/liveness"));
        if (!alive.isGood()) {
            String advice = alive.status() == 0 ? "start it, or correct --url" : "restart it; its log says why";
            return List.of(Finding.fail(PLACE, url + " " + alive.says(), advice));
        }
        Reply ready = web.get(url.resolve("/actuator/health/readiness"));
        return List.of(
                ready.isGood()
                        ? Finding.ok(PLACE, url + " is alive and ready")
                        : Finding.fail(PLACE, url + " is alive and not ready", "wait for its warm-up to end"));
    }
}
