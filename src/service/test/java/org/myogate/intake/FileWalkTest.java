package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileWalkTest extends InputFolder {

    @Test
    void keepsSubFoldersApart() {
        write("one/p.json", "{'resourceType': 'Patient', 'id': '1'}");
        write("one/o.json", observation("o1", "1"));
        write("one/two/o.json", observation("o2", "1"));

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("1", "1");
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1");
        assertThat(sources(cases.get(1))).containsExactly("Observation/o2");
    }

    @Test
    void joinsNamedFilesByTheirFolderInTheOrderOfArguments() {
        Path one = write("b/o1.json", observation("o1", "1"));
        Path other = write("a/o2.json", observation("o2", "1"));
        Path third = write("b/o3.json", observation("o3", "1"));

        List<ReplayCase> cases = cases(one, other, third);
        assertThat(cases).hasSize(2);
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1", "Observation/o3");
        assertThat(sources(cases.get(1))).containsExactly("Observation/o2");
    }

    @Test
    void readsAFileOnceHoweverOftenItIsNamed() {
        Path file = write("a/x.json", bundle(patient("1")));

        assertThat(cases(
                        file,
                        folder,
                        folder.resolve("a").resolve("..").resolve("a").resolve("x.json")))
                .hasSize(1);
    }

    @Test
    void walksOverWhatIsNotInput() {
        write("expected.json", bundle(patient("1")));
        write("case.yaml", "asOf: 2026-11-23");
        write("notes.txt", "x");
        write(".hidden.json", bundle(patient("2")));
        write(".git/x.json", bundle(patient("3")));
        write("deep/x.JSON", bundle(patient("4")));

        assertThat(ids(cases(folder))).containsExactly("4");
    }

    @Test
    void goesThroughFoldersByPath() {
        write("b/x.json", bundle(patient("b")));
        write("a-b/x.json", bundle(patient("a-b")));
        write("a/c/x.json", bundle(patient("a/c")));
        write("a/y.json", bundle(patient("a2")));
        write("a/x.json", bundle(patient("a1")));
        write("x.json", bundle(patient("top")));

        assertThat(ids(cases(folder))).containsExactly("top", "a1", "a2", "a/c", "a-b", "b");
    }

    @Test
    void namesAnArgumentThatIsNoInput() {
        Path text = write("a/notes.txt", "x");
        Path good = write("a/b.json", bundle(patient("1")));
        Path none = folder.resolve("none.json");

        List<ReplayCase> cases = cases(text, good, none);
        assertThat(ids(cases)).containsExactly(null, "1", null);
        assertThat(cases.get(0).problems().get(0)).hasToString(text + ":1 only *.json and *.ndjson are read");
        assertThat(cases.get(2).problems().get(0)).hasToString(none + ":1 there is no such file");
    }

    @Test
    void hasNoCaseFolderWithoutACaseFile() {
        assertThat(single(write("a.json", bundle(patient("1")))).caseFolder()).isNull();
    }

    @Test
    void readsEverySampleOfTheRepositoryAsOnePatient() {
        List<ReplayCase> samples = cases(Path.of("..", "..", "fhir-samples"));

        assertThat(samples).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.problems()).isEmpty();
            assertThat(record(sample).patient()).isNotNull();
            assertThat(sample.caseFolder()).isEqualTo(sample.file().getParent());
        });
    }
}
