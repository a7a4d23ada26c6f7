package org.myogate.doctor;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the home folder can be written, and its keys read by their owner only. */
record HomeCheck(Path home) implements Check {

    private static final String PLACE = "home";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Override
    public List<Finding> findings() {
        if (Files.notExists(home)) {
            return List.of(notThereYet());
        }
        if (!Files.isDirectory(home) || !Files.isReadable(home) || !Files.isWritable(home)) {
            String advice = "point myogate.home at a folder that this user may read and write";
            return List.of(Finding.fail(PLACE, home + " is no folder that can be written", advice));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(PLACE, home + " can be written"));
        try (Stream<Path> files = Files.list(home)) {
            files.filter(file -> file.getFileName().toString().endsWith(".key"))
                    .sorted()
                    .map(HomeCheck::key)
                    .forEach(findings::add);
        } catch (IOException e) {
            findings.add(Finding.fail(PLACE, home + " cannot be listed", "look at its permissions"));
        }
        return findings;
    }

    private Finding notThereYet() {
        Path above = home.toAbsolutePath();
        while (above.getParent() != null && Files.notExists(above)) {
            above = above.getParent();
        }
        return Files.isWritable(above)
                ? Finding.ok(PLACE, home + " is not there yet; the first start makes it")
                : Finding.fail(
                        PLACE, home + " is not there and cannot be made", "make it, writable for the service's user");
    }

    private static Finding key(Path file) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Finding.notSeen("key", file + ": this file system knows no owner", "keep others away from it");
        }
        try {
            Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
            granted.addAll(Files.getPosixFilePermissions(file));
            granted.removeAll(OWNER_ONLY);
            if (!granted.isEmpty()) {
                return Finding.fail("key", file + " is open to more than its owner", "chmod 600 " + file);
            }
            return Files.isReadable(file)
                    ? Finding.ok("key", file + " is its owner's only")
                    : Finding.fail("key", file + " cannot be read", "give it to the user that runs the service");
        } catch (IOException e) {
            return Finding.fail("key", file + " cannot be looked at", "look at its owner and permissions");
        }
    }
}
