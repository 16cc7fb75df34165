package app.madang.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The rules of the benchmarks, each with its reason. There is no list of exceptions. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("app.madang.benchmarks");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.madang.benchmarks");

    private static final String TRIAL = "app.madang.benchmarks.codec.trial..";

    @Test
    void everythingIsMeasuredFromOutside() {
        classes()
                .that()
                .resideOutsideOfPackage(TRIAL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.sun.net.httpserver..",
                        "app.madang.benchmarks..",
                        "app.madang.protocol..",
                        "org.HdrHistogram..",
                        "tools.jackson..",
                        "picocli.."))
                .because(
                        "what runs in the same process would be measured together with its load, and nobody has a favour")
                .check(MAIN);
    }

    @Test
    void trialsAreProcessesOfTheirOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TRIAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TRIAL)
                .because("parts of the client that are measured by themselves run where nothing else does")
                .check(MAIN);
    }

    @Test
    void theWireKnowsNoDialect() {
        noClasses()
                .that()
                .resideInAPackage("app.madang.benchmarks.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.madang.benchmarks.dialect..", "app.madang.benchmarks.traffic..")
                .because("every server gets its load from the same engine")
                .check(MAIN);
    }

    @Test
    void nothingIsKeptInStatics() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("one run must not change the next")
                .check(MAIN);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .because("tests wait for conditions with deadlines, load keeps its planned times")
                .check(ALL);
    }
}
