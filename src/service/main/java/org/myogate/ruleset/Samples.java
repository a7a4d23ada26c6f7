package org.myogate.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Folders of {@code case.yaml} beside {@code request.json} or {@code bundle.json}: those of the jar, or a site's own. */
public final class Samples {

    private static final String CASE = "case.yaml";
    private static final List<String> BODIES = List.of("request.json", "bundle.json");

    private final List<Sample> all;

    private Samples(List<Sample> all) {
        this.all = List.copyOf(all);
    }

    /** Those that the jar carries. */
    public static Samples bundled() {
        try {
            return new Samples(read(List.of(
                    new PathMatchingResourcePatternResolver().getResources("classpath:fhir-samples/*/" + CASE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a folder. @throws BadSettings when it holds none, or one that cannot be read */
    public static Samples in(Path folder) {
        List<Resource> cases;
        try (Stream<Path> folders = Files.list(folder)) {
            cases = folders.map(each -> each.resolve(CASE))
                    .filter(Files::isRegularFile)
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            throw new BadSettings("myogate.samples: " + folder + " cannot be read");
        }
        try {
            Samples samples = new Samples(read(cases));
            if (samples.all.isEmpty()) {
                throw new BadSettings("myogate.samples: " + folder + " holds no folder with a " + CASE + " beside a "
                        + String.join(" or a ", BODIES));
            }
            return samples;
        } catch (IOException | YamlEngineException e) {
            throw new BadSettings("myogate.samples: " + e.getMessage());
        }
    }

    private static List<Sample> read(List<Resource> cases) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Resource about : cases) {
            for (String name : BODIES) {
                Resource body = about.createRelative(name);
                if (body.exists()) {
                    String folder = about.getURL().getPath().replaceAll(".*/([^/]+)/" + CASE, "$1");
                    samples.add(new Sample(folder, body.getContentAsString(StandardCharsets.UTF_8), asOf(about)));
                }
            }
        }
        samples.sort(Comparator.comparing(Sample::name));
        return samples;
    }

    private static @Nullable String asOf(Resource about) throws IOException {
        Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(about.getInputStream());
        Object asOf = read instanceof Map<?, ?> fields ? fields.get("asOf") : null;
        return asOf == null ? null : asOf.toString();
    }

    List<Sample> all() {
        return all;
    }
}
