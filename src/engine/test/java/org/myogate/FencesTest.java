package org.myogate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fences between the packages of the engine. */
class FencesTest {

    private static final String ROOT = "org.myogate.";

    /** Each may import those before it. */
    private static final List<String> ORDER =
            List.of("table", "snapshot", "index", "state", "finding", "gate", "plan", "engine", "cases", "audit");

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.myogate");

    @Test
    void knowsEveryPackage() {
        assertThat(packages().map(JavaPackage::getName))
                .containsExactlyInAnyOrderElementsOf(
                        ORDER.stream().map(name -> ROOT + name).toList());
    }

    @Test
    void importsOnlyPackagesBeforeItsOwn() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] after = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new);
            if (after.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(after)
                        .check(ENGINE);
            }
        }
    }

    @Test
    void onlyTheEngineTouchesDrools() {
        outside("engine").dependOnNothingIn("org.drools..", "org.kie..");
    }

    /** Cases are written as real records; their package has a gap of its own in the fence. */
    @Test
    void onlyTheSnapshotAndTheCasesTouchHapi() {
        outside("snapshot", "cases").dependOnNothingIn("ca.uhn..", "org.hl7..");
    }

    /** Structures to write a record with, and the complaint of a date that is none: no parser and no client. */
    @Test
    void casesTouchTheStructuresOfHapiOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "cases..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7..")
                        .and(not(resideInAnyPackage("org.hl7.fhir.r4.model..", "org.hl7.fhir.exceptions..")))
                        .and(not(type(DataFormatException.class))))
                .check(ENGINE);
    }

    @Test
    void knowsNoSpringAndNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "java.net.http..", "javax.net..")
                .check(ENGINE);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class
            })
    void asksNoClockForNow(Class<?> time) {
        noClasses().should().callMethod(time, "now").check(ENGINE);
        noClasses().should().callMethod(time, "now", java.time.ZoneId.class).check(ENGINE);
    }

    @Test
    void readsNoClockAndNoEnvironment() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(ENGINE);
        noClasses().should().callConstructor(Date.class).check(ENGINE);
        for (String method : List.of("currentTimeMillis", "nanoTime", "getenv")) {
            noClasses().should().callMethod(System.class, method).check(ENGINE);
        }
        for (String method : List.of("getenv", "getProperty", "setProperty")) {
            noClasses().should().callMethod(System.class, method, String.class).check(ENGINE);
        }
    }

    @Test
    void eachPackageSaysWhatItIsForAndThatNothingIsNull() {
        assertThat(packages())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void namesTellWhatAThingIs() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .check(ENGINE);
    }

    private static Stream<JavaPackage> packages() {
        return ENGINE.getPackage("org.myogate").getSubpackages().stream();
    }

    private interface Fence {
        void dependOnNothingIn(String... packages);
    }

    private static Fence outside(String... names) {
        return packages -> {
            ArchRule rule = noClasses()
                    .that(not(resideInAnyPackage(
                            Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages);
            rule.check(ENGINE);
        };
    }
}
