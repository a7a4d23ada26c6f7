package org.myogate.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.CardComposer;
import org.myogate.card.UuidKey;
import org.myogate.intake.HookRequest;
import org.myogate.intake.HookRequestReader;
import org.myogate.intake.JsonLimits;
import org.myogate.intake.JsonReader;
import org.myogate.intake.Strictness;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Snapshot;
import org.myogate.table.RulesFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of one call, each by itself. What is missing costs {@code stagesAndMissing} less {@code stages}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class CallBench {

    private static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    /** Resources in the request. */
    @Param({"20", "420", "1620"})
    int resources;

    private final JsonReader json = new JsonReader(JsonLimits.anyLength());
    private final HookRequestReader requests = new HookRequestReader();

    private byte[] body;
    private Ruleset ruleset;
    private CardComposer cards;
    private HookRequest request;
    private Snapshot snapshot;
    private Outcome outcome;
    private CallContext context;

    @Setup
    public void prepare() throws IOException {
        body = NoisyRequest.of(Path.of(System.getProperty("myogate.samples")), resources);
        ruleset = Ruleset.load(RulesFiles.bundled(), Map.of());
        cards = new CardComposer(ruleset, new UuidKey("the same ids in each run".getBytes(StandardCharsets.US_ASCII)));
        request = parse();
        snapshot = snapshot();
        outcome = stagesAndMissing();
        context = new CallContext(
                "myogate-patient-view",
                request.hookInstance(),
                request.patientId(),
                null,
                false,
                snapshot.failedLists(),
                false);
        if (cards().cards().isEmpty()) {
            throw new IllegalStateException("a request without cards measures nothing");
        }
    }

    @Benchmark
    public HookRequest parse() {
        return requests.read(json.read(body), Strictness.WIRE);
    }

    @Benchmark
    public Snapshot snapshot() {
        return ruleset.read(request.record(), AS_OF);
    }

    /** Indices, states and the four stages. */
    @Benchmark
    public Outcome stages() {
        return ruleset.assess(snapshot, new StageMemory(outcome.cutoffs()));
    }

    @Benchmark
    public Outcome stagesAndMissing() {
        return ruleset.evaluate(snapshot);
    }

    @Benchmark
    public Answer cards() {
        return cards.compose(outcome, context);
    }
}
