package org.myogate.doctor;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command {@code doctor}. */
@Command(
        name = "doctor",
        description = {
            "Look at an installation: rules, home, database, keys of callers, and with --url the running service.",
            "Settings of the service are given as it takes them: --myogate.home=..., --spring.datasource.url=...,"
                    + " or in the environment.",
            "Exit 0 nothing failed, 1 something did, 2 settings or command line not usable."
        },
        mixinStandardHelpOptions = true)
public final class Doctor implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int FINDINGS = 1;
    private static final int UNUSABLE = 2;

    private static final String SETTING = "--[a-z]+\\.[^=]+=.*";
    private static final Set<String> HTTP = Set.of("http", "https");

    @Option(names = "--url", paramLabel = "URL", description = "where the service listens, as http://127.0.0.1:8080")
    private @Nullable URI url;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Function<List<String>, Site> sites;
    private final PrintStream out;
    private final PrintStream err;

    /** @param sites reads the settings of the service from arguments and environment, or throws {@link BadSite} */
    public Doctor(Function<List<String>, Site> sites, PrintStream out, PrintStream err) {
        this.sites = sites;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        checkArguments();
        Site site;
        try {
            site = sites.apply(settings);
        } catch (BadSite e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        boolean failed = false;
        for (Check check : checks(site)) {
            for (Finding finding : check.findings()) {
                out.print(finding.text());
                out.flush();
                failed |= finding.isFailure();
            }
        }
        return failed ? FINDINGS : GOOD;
    }

    private void checkArguments() {
        for (String argument : settings) {
            if (!argument.matches(SETTING)) {
                throw mistake("'" + argument + "' is no setting as --myogate.home=DIR");
            }
        }
        if (url != null && (url.getHost() == null || !HTTP.contains(String.valueOf(url.getScheme())))) {
            throw mistake("--url must be like http://127.0.0.1:8080");
        }
    }

    private ParameterException mistake(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** The clock comes last: it is held against whatever the others have heard from. */
    private List<Check> checks(Site site) {
        Web web = new Web(InstantSource.system());
        return List.of(
                new RulesCheck(site),
                new HomeCheck(site.home()),
                new HealthCheck(web, url),
                new DatabaseCheck(site, web.answers(url)),
                new KeysCheck(site.trust(), web),
                new DiscoveryCheck(site, web, url),
                new ClockCheck(web));
    }
}
