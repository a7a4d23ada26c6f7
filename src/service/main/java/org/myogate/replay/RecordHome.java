package org.myogate.replay;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The home of a service, as the service itself is told of it. */
final class RecordHome {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:MYOGATE_HOME:-~/.myogate}",
            description = "myogate.home of the service (default: $MYOGATE_HOME, else ~/.myogate)")
    private String home = "";

    Path folder() {
        boolean own = home.equals("~") || home.startsWith("~/");
        return own ? Path.of(System.getProperty("user.home"), home.substring(1)) : Path.of(home);
    }
}
