package org.myogate.hooks;

import java.nio.file.Path;

/** Folders of servers that live as long as their JVM: another that runs beside it has others. */
final class TestHome {

    private TestHome() {}

    static Path named(String name) {
        return Path.of("target", name + "-" + System.getProperty("test.fork", "1"));
    }
}
