package app.madang.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.IDN;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md about who may see whom, each with its reason. There is no list of exceptions. */
class ArchitectureTest {
    private static final String[] PLAIN = {
        "java.lang..",
        "java.math..",
        "java.nio..",
        "java.io..",
        "java.time..",
        "java.util..",
        "java.security..",
        "javax.crypto..",
        "org.slf4j.."
    };

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("app.madang");
    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("app.madang");

    @Test
    void protocolStandsAlone() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.protocol..")
                        .should()
                        .onlyDependOnClassesThat(
                                plainJava().or(resideInAnyPackage("app.madang.protocol..", "tools.jackson.."))),
                "clients and servers share the wire and nothing else");
    }

    @Test
    void theProbeNeedsNothingButJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.stun..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.stun..", "app.madang.protocol..", "java.net..", "javax.net.."))),
                "clients and servers ask STUN and TURN servers alike, with sockets of Java's own");
    }

    @Test
    void theCallEngineIsPlainJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.call..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.call..", "app.madang.protocol..", "app.madang.loop.."))),
                "a whole call must run in a unit test, without window, sockets or native code");
    }

    @Test
    void statisticsArePlainJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.statistics..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.statistics..",
                                        "app.madang.client.call..",
                                        "app.madang.protocol.."))),
                "what is kept of a call is tested without a window, and any window can show it");
    }

    @Test
    void portsDoNotKnowTheEngine() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client.call.port..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.client.call"),
                "a port says what the engine needs, so whoever implements it needs no engine");
    }

    @Test
    void whatPeopleGiveEachOtherIsPlainJavaAboveTheEngine() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.data..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "java.text..",
                                        "app.madang.client.data..",
                                        "app.madang.client.call..",
                                        "app.madang.protocol..",
                                        "app.madang.loop.."))),
                "chat and files are told in stories in virtual time, over links that are cut");
    }

    @Test
    void theEngineTakesTimeAndChanceFromOutside() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client.call..")
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(Clock.class, Thread.class, Executor.class),
                "its loop is its only clock and thread, so that its stories are exact in virtual time");
    }

    @Test
    void nativeTypesHaveOneHome() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.madang.client.webrtc..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.onvoid.."),
                "what the native library gets wrong is handled once; misuse of it kills the JVM");
    }

    @Test
    void webrtcSeesOnlyPortsAndMedia() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.webrtc..")
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfOurs()
                                .or(resideInAnyPackage(
                                        "app.madang.client.webrtc..",
                                        "app.madang.client.call.port..",
                                        "app.madang.client.media..",
                                        "app.madang.protocol..",
                                        "app.madang.loop.."))),
                "it is one implementation of the ports");
    }

    @Test
    void mediaIsPlainJavaOnPorts() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.media..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.media..",
                                        "app.madang.client.call.port..",
                                        "app.madang.protocol..",
                                        "app.madang.loop..",
                                        "java.awt..",
                                        "javax.imageio.."))),
                "the pipeline is tested without a camera, a window or native code; Java 2D draws its patterns");
    }

    @Test
    void linuxCamerasAreASourceLikeOthers() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.v4l2..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.v4l2..",
                                        "app.madang.client.foreign..",
                                        "app.madang.client.media..",
                                        "app.madang.client.call.port..",
                                        "java.awt.image..",
                                        "javax.imageio.."))),
                "they need neither the native library nor a window; Java decodes JPEG where the system does not");
    }

    @Test
    void onlyTheWiringSeesLinuxCameras() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("app.madang.client.v4l2..", "app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.client.v4l2.."),
                "which cameras a machine has is chosen in one place");
    }

    @Test
    void whichDevicesAreUsedIsPlainJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.devices..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.devices..",
                                        "app.madang.client.call.port..",
                                        "app.madang.loop.."))),
                "what takes whose place is told in stories in virtual time, without a device");
    }

    @Test
    void theSoundServerIsADriverLikeOthers() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.pulse..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage("app.madang.client.pulse..", "app.madang.client.devices.."))),
                "it moves streams, whoever has begun them");
    }

    @Test
    void onlyTheWiringSeesTheSoundServer() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("app.madang.client.pulse..", "app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.client.pulse.."),
                "how sound devices are chosen on a machine is decided in one place");
    }

    @Test
    void screensAreASourceLikeOthers() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.x11..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.x11..",
                                        "app.madang.client.foreign..",
                                        "app.madang.client.screen..",
                                        "app.madang.client.media..",
                                        "app.madang.client.call.port..",
                                        "app.madang.loop.."))
                                .or(belongToAnyOf(InetSocketAddress.class, UnixDomainSocketAddress.class))),
                "a display is a socket and some memory: no library of X11, no window toolkit");
    }

    @Test
    void thePortalIsASourceLikeOthers() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage("app.madang.client.portal..", "app.madang.client.screen..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.portal..",
                                        "app.madang.client.screen..",
                                        "app.madang.client.foreign..",
                                        "app.madang.client.media..",
                                        "app.madang.client.call.port..",
                                        "app.madang.loop.."))),
                "a desktop is asked over a socket and one library of the system: no window toolkit");
    }

    @Test
    void theDeskIsPlainJavaAboveTheEngine() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.desk..")
                        .should()
                        .onlyDependOnClassesThat(plainJava()
                                .or(resideInAnyPackage(
                                        "app.madang.client.desk..", "app.madang.client.call..", "app.madang.loop.."))),
                "it hears of calls and asks the system; it needs no window");
    }

    @Test
    void onlyTheWiringSeesTheDisplay() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("app.madang.client.x11..", "app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.client.x11.."),
                "which screens a machine has is chosen in one place");
    }

    @Test
    void socketsStayInSignaling() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client..")
                        .and()
                        .resideOutsideOfPackage("app.madang.client.signaling..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.java_websocket.."),
                "only the transport knows how messages travel");
    }

    @Test
    void signalingSeesOnlyPorts() {
        check(
                classes()
                        .that()
                        .resideInAPackage("app.madang.client.signaling..")
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfOurs()
                                .or(resideInAnyPackage(
                                        "app.madang.client.signaling..",
                                        "app.madang.client.call.port..",
                                        "app.madang.protocol..",
                                        "app.madang.loop.."))),
                "it is one implementation of a port");
    }

    @Test
    void windowTypesStayInTheWindow() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang..")
                        .and()
                        .resideOutsideOfPackages("app.madang.client.ui..", "app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.ikonli.."),
                "a participant without a window runs the same code");
    }

    @Test
    void theWindowSeesStateAndFramesOnly() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client.ui..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "app.madang.client.webrtc..",
                                "app.madang.client.signaling..",
                                "app.madang.client.app..",
                                "app.madang.signaling..",
                                "tools.jackson..",
                                "java.net.http.."),
                "the window is a function of the call's state; it does no work of its own");
    }

    @Test
    void nothingSeesTheWiring() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.client.app.."),
                "everything is put together there, in one place");
    }

    @Test
    void onlyTheWiringSeesTheServer() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client..")
                        .and()
                        .resideOutsideOfPackage("app.madang.client.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.madang.signaling.."),
                "a call does not care who runs its server");
    }

    @Test
    void partsHaveNoCycles() {
        check(
                slices().matching("app.madang.client.(*)..").should().beFreeOfCycles(),
                "a part can be read without those that use it");
    }

    @Test
    void onlyTheWiringWritesToTheConsole() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client..")
                        .and()
                        .resideOutsideOfPackage("app.madang.client.app..")
                        .should(ACCESS_STANDARD_STREAMS),
                "standard output is the report of a participant without a window");
    }

    @Test
    void onlyTheWiringEndsTheProgram() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("app.madang.client..")
                        .and()
                        .resideOutsideOfPackage("app.madang.client.app..")
                        .should()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .callMethod(Runtime.class, "halt", int.class),
                "the exit code is decided in one place, after everything was closed");
    }

    @Test
    void oneWayToLog() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PROGRAM);
    }

    @Test
    void nothingIsKeptInStatics() {
        check(
                fields().that()
                        .areDeclaredInClassesThat(resideInAPackage("app.madang.."))
                        .and()
                        .areStatic()
                        .should()
                        .beFinal(),
                "two calls in one JVM, as tests make them, must not share anything that changes");
    }

    @Test
    void namesSayWhatAThingIs() {
        check(
                noClasses()
                        .that(resideInAPackage("app.madang.."))
                        .should()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl"),
                "such a name tells that a thing exists, not what it is for");
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
                .because("a test waits for a condition with a deadline, the program for an event on its loop")
                .check(EVERYTHING);
    }

    @Test
    void testsOfTheNativeLibraryAreNamedSo() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Test")
                .and(dependOn("app.madang.client.webrtc.WebRtc"))
                .should()
                .haveSimpleNameEndingWith("NativeTest")
                .because("the name gives them a JVM of their own: a crash of the library takes no other test with it")
                .check(EVERYTHING);
    }

    private static DescribedPredicate<JavaClass> dependOn(String name) {
        return DescribedPredicate.describe(
                "depend on " + name,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().equals(name)));
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        // An address is a value and a name in ASCII a calculation; the rest of java.net does something.
        return resideInAnyPackage(PLAIN).or(belongToAnyOf(URI.class, URISyntaxException.class, IDN.class));
    }

    private static DescribedPredicate<JavaClass> resideOutsideOfOurs() {
        return not(resideInAPackage("app.madang.."));
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(PROGRAM);
    }
}
