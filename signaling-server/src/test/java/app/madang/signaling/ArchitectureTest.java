package app.madang.signaling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server's rules of docs/architecture.md, each with its reason. There is no list of exceptions. */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.madang.signaling");

    @Test
    void theServerKnowsTheWireAndNoClient() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "com.sun.management..",
                        "app.madang.signaling..",
                        "app.madang.protocol..",
                        "app.madang.loop..",
                        "app.madang.stun..",
                        "org.slf4j..",
                        "ch.qos.logback..",
                        "io.prometheus..",
                        "picocli.."))
                .because("it runs alone on a machine without window, sound or native libraries")
                .check(SERVER);
    }

    @Test
    void roomsKnowNoSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.madang.signaling.socket..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.channels..")
                .because("the client's stories run against the server's real room rules, in virtual time")
                .check(SERVER);
    }

    @Test
    void socketsKnowNoRooms() {
        noClasses()
                .that()
                .resideInAPackage("app.madang.signaling.socket..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.madang.signaling")
                .because("what guards the sockets can be read, and tested, without the rules of rooms")
                .check(SERVER);
    }

    @Test
    void onlyOpsKnowsPrometheus() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.madang.signaling.ops")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.prometheus..")
                .because("rooms and sockets tell an observer what happens; who counts it is not their business")
                .check(SERVER);
    }

    @Test
    void credentialsKnowNoRooms() {
        noClasses()
                .that()
                .resideInAPackage("app.madang.signaling.ice")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.madang.signaling", "app.madang.signaling.socket", "app.madang.loop..")
                .because("who checks credentials against a TURN server's rules reads this package alone")
                .check(SERVER);
    }

    @Test
    void onlyTheCommandWritesToTheConsole() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ServerCommand")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a client embeds the server: its console and its end belong to the client")
                .check(SERVER);
    }

    @Test
    void nothingIsKeptInStatics() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("tests run many servers in one JVM")
                .check(SERVER);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .because("a test waits for a condition with a deadline, the server for an event on its loop")
                .check(new ClassFileImporter().importPackages("app.madang.signaling"));
    }
}
