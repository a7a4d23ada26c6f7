package org.myogate.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether this machine's clock agrees with those of the hosts that were asked: tokens live for minutes. */
record ClockCheck(Web web) implements Check {

    private static final String PLACE = "clock";
    private static final Duration MOST = Duration.ofSeconds(60);

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        web.ahead().forEach((host, ahead) -> findings.add(finding(host, ahead)));
        return findings.isEmpty()
                ? List.of(Finding.notSeen(PLACE, "nobody was asked for the time", "add --url http://127.0.0.1:8080"))
                : findings;
    }

    /** A Date header has no fraction of a second, so up to one second means nothing. */
    static Finding finding(String host, Duration ahead) {
        if (ahead.abs().compareTo(MOST) <= 0) {
            return Finding.ok(PLACE, "within " + MOST.toSeconds() + " s of " + host);
        }
        String way = ahead.isNegative() ? " s behind " : " s ahead of ";
        return Finding.fail(PLACE, ahead.abs().toSeconds() + way + host, "set both by NTP: tokens fail otherwise");
    }
}
