package org.myogate.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.myogate.table.Problems;

/** Turns rule files into a rule base. */
final class DrlCompiler {

    private static final String ROOT = "src/main/resources/";

    private DrlCompiler() {}

    /** Empty where there is nothing to compile, or where it does not compile, which is a problem. */
    static Optional<KieBase> compile(List<DrlFile> files, Problems problems) {
        boolean importsAreThere = true;
        for (DrlFile file : files) {
            importsAreThere &= Imports.check(file, problems);
        }
        return files.isEmpty() || !importsAreThere
                ? Optional.empty()
                : OwnLoader.lendTo(() -> compileAll(files, problems));
    }

    private static Optional<KieBase> compileAll(List<DrlFile> files, Problems problems) {
        KieServices services = KieServices.get();
        // A release id of its own: under one that was used before, Drools would hand out the earlier rules.
        ReleaseId release = services.newReleaseId("org.myogate.rules", "r" + UUID.randomUUID(), "1");
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        Map<String, String> paths = new HashMap<>();
        for (DrlFile file : files) {
            paths.put(pathByPackage(file), file.path());
            sources.write(ROOT + pathByPackage(file), file.text());
        }
        KieBuilder builder = services.newKieBuilder(sources, OwnLoader.LOADER).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        errors.forEach(error -> add(error, paths, problems));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    services.newKieContainer(release, OwnLoader.LOADER).getKieBase());
        } finally {
            // The repository would keep every ruleset of the process alive.
            services.getRepository().removeKieModule(release);
        }
    }

    /** Drools warns of files whose folder is not that of their package. */
    private static String pathByPackage(DrlFile file) {
        return file.descr().getName().replace('.', '/') + "/" + file.path().replace('/', '-');
    }

    private static void add(Message error, Map<String, String> paths, Problems problems) {
        String path = error.getPath() == null ? "" : error.getPath();
        String file = paths.getOrDefault(path.startsWith(ROOT) ? path.substring(ROOT.length()) : path, path);
        problems.add(file, Math.max(0, error.getLine()), DrlFile.shortened(error.getText()));
    }
}
