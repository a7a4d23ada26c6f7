package org.myogate;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the service. */
@AnalyzeClasses(packages = "org.myogate", importOptions = ImportOption.DoNotIncludeTests.class)
class FencesTest {

    private static final String[] ENGINE = {
        "org.myogate.table..",
        "org.myogate.snapshot..",
        "org.myogate.index..",
        "org.myogate.state..",
        "org.myogate.finding..",
        "org.myogate.gate..",
        "org.myogate.plan..",
        "org.myogate.engine..",
        "org.myogate.cases..",
        "org.myogate.audit.."
    };

    private static final DescribedPredicate<JavaClass> SERVICE = resideInAPackage("org.myogate..")
            .and(resideOutsideOfPackages(ENGINE))
            .as("of the service");

    private static final DescribedPredicate<JavaClass> ENTRY_POINT = resideInAnyPackage(
            "org.myogate.hooks..", "org.myogate.viewer..", "org.myogate.replay..", "org.myogate.doctor..");

    @ArchTest
    static final ArchRule nobodyImportsTheHooksButTheWayIn = onlyTheWayInImports("org.myogate.hooks..");

    @ArchTest
    static final ArchRule nobodyImportsReplayButTheWayIn = onlyTheWayInImports("org.myogate.replay..");

    @ArchTest
    static final ArchRule nobodyImportsTheViewerButTheWayIn = onlyTheWayInImports("org.myogate.viewer..");

    @ArchTest
    static final ArchRule nobodyImportsTheDoctorButTheWayIn = onlyTheWayInImports("org.myogate.doctor..");

    @ArchTest
    static final ArchRule intakeKnowsSnapshotOnly = classes()
            .that()
            .resideInAPackage("org.myogate.intake..")
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackages("org.myogate..")
                    .or(resideInAnyPackage("org.myogate.intake..", "org.myogate.snapshot..")));

    @ArchTest
    static final ArchRule cardsKnowTheEngineOnly = noClasses()
            .that()
            .resideInAPackage("org.myogate.card..")
            .should()
            .dependOnClassesThat(SERVICE.and(resideOutsideOfPackages("org.myogate.card..")));

    @ArchTest
    static final ArchRule trustKnowsNobody = noClasses()
            .that()
            .resideInAPackage("org.myogate.trust..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.myogate..").and(resideOutsideOfPackages("org.myogate.trust..")));

    @ArchTest
    static final ArchRule theRecordKnowsCardsAndTheEngineOnly = noClasses()
            .that()
            .resideInAPackage("org.myogate.record..")
            .should()
            .dependOnClassesThat(SERVICE.and(resideOutsideOfPackages("org.myogate.record..", "org.myogate.card..")));

    @ArchTest
    static final ArchRule fhirStaysInIntakeHooksAndCards = noClasses()
            .that(SERVICE.and(
                    resideOutsideOfPackages("org.myogate.intake..", "org.myogate.hooks..", "org.myogate.card..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn..", "org.hl7..");

    @ArchTest
    static final ArchRule rulesAreRunByTheEngineOnly =
            noClasses().that(SERVICE).should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyEntryPointsReadTheClockOrTheEnvironment = noClasses()
            .that(SERVICE.and(DescribedPredicate.not(ENTRY_POINT))
                    .and(resideOutsideOfPackages("org.myogate", "org.myogate.ruleset..")))
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|system|systemUTC|systemDefaultZone"
                            + "|getenv|getProperty|systemDefault"))
                    .and(ownedByThePlatform()));

    @ArchTest
    static final ArchRule onlyEntryPointsReachTheNetwork = noClasses()
            .that(SERVICE.and(DescribedPredicate.not(ENTRY_POINT))
                    .and(resideOutsideOfPackages(
                            "org.myogate",
                            "org.myogate.ruleset..",
                            "org.myogate.fetch..",
                            "org.myogate.trust..",
                            "org.myogate.record..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "org.springframework..", "jakarta.servlet..")
                    .and(DescribedPredicate.not(
                            nameMatching("java\\.net\\.(URI|URISyntaxException|URLEncoder|URLDecoder)")
                                    .forSubtype())));

    private static ArchRule onlyTheWayInImports(String entryPoint) {
        return classes()
                .that()
                .resideInAPackage(entryPoint)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(entryPoint, "org.myogate")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> ownedByThePlatform() {
        return target(owner(resideInAnyPackage("java.lang", "java.time.."))).forSubtype();
    }
}
