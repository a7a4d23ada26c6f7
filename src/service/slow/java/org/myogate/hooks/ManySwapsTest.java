package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.ruleset.LiveRuleset;
import tools.jackson.databind.JsonNode;

/** Rules are changed over and over; each edit changes a cut-off and the text of a rule file, so all is compiled anew. */
@Tag("endurance")
class ManySwapsTest {

    private static final int SWAPS_UNDER_LOAD = 100;
    private static final int CALLERS = 4;

    private static final int SWAPS_MEASURED = 200;
    /** What the machine keeps by itself (compiled code, pools, caches) has been built up by then. */
    private static final int SWAPS_BEFORE = 20;

    private static final int SWAPS_BETWEEN = 20;
    /** One ruleset of the shipped size and its copies take more: a leak of one in ten swaps would pass this. */
    private static final long HEAP_SLACK_BYTES = 25_000_000;

    private static final long METASPACE_SLACK_BYTES = 15_000_000;
    private static final int CLASSES_SLACK = 1000;

    @TempDir
    Path folder;

    private RulesSite site;

    @BeforeEach
    void copyRules() {
        site = new RulesSite(folder);
    }

    private static LiveRuleset.Live live(OwnServer server) {
        return server.context().getBean(LiveRuleset.class).get();
    }

    /** Changes the rules and waits until they are live; tells which. */
    private String swap(int number, OwnServer server) throws Exception {
        String before = live(server).label();
        Path cutoffs = site.rules().resolve(RulesSite.CUTOFFS);
        Files.writeString(
                cutoffs,
                Files.readString(cutoffs)
                        .replaceFirst("whtr\\.high,>=,[0-9.]+,", "whtr.high,>=,0.%d,".formatted(60 + number % 4)));
        Path rules = site.rules().resolve("finding/visceral-adiposity.drl");
        Files.writeString(rules, Files.readString(rules) + "// " + number + "\n");
        RulesSite.await("swap " + number, () -> !live(server).label().equals(before));
        return live(server).label();
    }

    @Test
    void noRequestFailsIn100SwapsUnderLoad(TestReporter reporter) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Set<String> wereLive = new TreeSet<>();
        try (OwnServer server = site.start("--myogate.shadow-rules=" + site.copied("beside"))) {
            wereLive.add(live(server).label());
            List<Future<Void>> calling = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String body =
                        caller % 2 == 0 ? Calls.good().toString() : Calls.full().toString();
                Callable<Void> loop = () -> {
                    while (!over.get()) {
                        seen.add(label(server.call(body)));
                        answered.incrementAndGet();
                    }
                    return null;
                };
                calling.add(callers.submit(loop));
            }
            for (int number = 1; number <= SWAPS_UNDER_LOAD; number++) {
                wereLive.add(swap(number, server));
                int before = answered.get();
                RulesSite.await("calls under load", () -> answered.get() > before);
            }
            over.set(true);
            for (Future<Void> caller : calling) {
                caller.get();
            }
            assertThat(RulesSite.metrics(server)).contains("myogate_shadow_failed_total 0.0");
        } finally {
            callers.shutdownNow();
        }
        assertThat(wereLive).hasSize(SWAPS_UNDER_LOAD + 1);
        assertThat(wereLive).containsAll(seen);
        assertThat(seen).hasSizeGreaterThan(SWAPS_UNDER_LOAD / 2);
        reporter.publishEntry("answered", answered + " calls in " + SWAPS_UNDER_LOAD + " swaps, none failed");
    }

    /** Every card of an answer comes from the same rules. */
    private static String label(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode cards = WireChecks.answer(response.body()).get("cards");
        Set<String> labels = new TreeSet<>();
        cards.forEach(card -> labels.add(RulesSite.label(card)));
        assertThat(labels).hasSize(1);
        return labels.iterator().next();
    }

    /** What is left after the garbage is collected. */
    private record Memory(int swaps, long heapBytes, long metaspaceBytes, int classes) {

        static Memory after(int swaps) {
            for (int time = 0; time < 3; time++) {
                ManagementFactory.getMemoryMXBean().gc();
            }
            return new Memory(
                    swaps,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .map(MemoryPoolMXBean::getUsage)
                            .findFirst()
                            .orElseThrow()
                            .getUsed(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }

    @Test
    void memoryStaysFlatOver200Swaps(TestReporter reporter) throws Exception {
        List<Memory> measured = new ArrayList<>();
        try (OwnServer server = site.start("--myogate.shadow-rules=" + site.copied("beside"))) {
            for (int number = 1; number <= SWAPS_BEFORE + SWAPS_MEASURED; number++) {
                swap(number, server);
                RulesSite.card(server);
                if (number >= SWAPS_BEFORE && number % SWAPS_BETWEEN == 0) {
                    measured.add(Memory.after(number));
                    reporter.publishEntry(
                            "memory", measured.get(measured.size() - 1).toString());
                }
            }
        }
        Memory first = measured.get(0);
        Memory last = measured.get(measured.size() - 1);
        assertThat(last.heapBytes()).as("heap %s", measured).isLessThan(first.heapBytes() + HEAP_SLACK_BYTES);
        assertThat(last.metaspaceBytes())
                .as("metaspace %s", measured)
                .isLessThan(first.metaspaceBytes() + METASPACE_SLACK_BYTES);
        assertThat(last.classes()).as("classes %s", measured).isLessThan(first.classes() + CLASSES_SLACK);
        try (Stream<Path> copies = Files.list(site.home().resolve("rulesets"))) {
            assertThat(copies.filter(Files::isDirectory)).hasSizeLessThan(15);
        }
    }
}
