package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/**
 * Every demand that CDS Hooks 2.0.1 makes on a service is held by a test that carries its number, {@code cds-hooks-N}, of
 * the checklist this project works from.
 */
class WireItemsTest {

    private static final String PREFIX = "cds-hooks-";

    /** What no test of ours can hold, and why. */
    private static final Set<Integer> NOT_OURS = Set.of(
            1, // TLS is the server's or a proxy's: server.ssl.*
            4, // no JSON writer here can write comments
            8, // this service always hosts some
            15, // one id per hook: held by 6
            17, // public documentation
            32, // no key depends on another
            33, // the client's choice
            44, // registration at the client's authorization server is an agreement with it
            62, // never sent: held by 58
            66, // nothing is deleted
            69, 70, 71, // smart links are never sent
            91, // mutual TLS is the server's
            95, 96, 97); // agreements with a client

    private static final int ITEMS = 97;

    @Test
    void everyItemThatConcernsAServiceHasATest() {
        Set<Integer> held = tags();
        Set<Integer> wanted = IntStream.rangeClosed(1, ITEMS)
                .filter(item -> !NOT_OURS.contains(item))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(held);

        assertThat(wanted).as("items without a test").isEmpty();
    }

    private static Set<Integer> tags() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.myogate");
        return tests.stream()
                .flatMap(type -> Stream.concat(
                        tagsOf(
                                type.isAnnotatedWith(Tag.class)
                                        ? Stream.of(type.getAnnotationOfType(Tag.class))
                                        : Stream.empty()),
                        type.getMethods().stream().flatMap(WireItemsTest::tagsOf)))
                .collect(Collectors.toSet());
    }

    private static Stream<Integer> tagsOf(JavaMethod method) {
        Stream<Tag> one = method.tryGetAnnotationOfType(Tag.class).stream();
        Stream<Tag> more =
                method.tryGetAnnotationOfType(Tags.class).stream().flatMap(tags -> Arrays.stream(tags.value()));
        return tagsOf(Stream.concat(one, more));
    }

    private static Stream<Integer> tagsOf(Stream<Tag> tags) {
        return tags.map(Tag::value)
                .filter(value -> value.startsWith(PREFIX))
                .map(value -> Integer.valueOf(value.substring(PREFIX.length())));
    }
}
