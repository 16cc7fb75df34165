package app.madang.signaling.options;

import app.madang.signaling.Admission;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.WebOrigin;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who comes in, and who is believed. */
@Command(optionListHeading = "%nWho comes in:%n")
final class AdmissionOptions {
    @Option(
            names = "--access",
            paramLabel = "WORD",
            description = "Let in only who knows this word. Everybody on this machine sees it in the list of processes:"
                    + " --access-file hides it. Default: everybody who knows the room's name.")
    private String access;

    @Option(names = "--access-file", paramLabel = "FILE", description = "The same; the word is the text of this file.")
    private Path accessFile;

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "Let in browsers only with pages from here, such as https://call.example.org; 'null' stands"
                    + " for pages without an origin. Repeatable. Programs that are no browsers come in anyway."
                    + " Default: every page.")
    private List<String> origins = List.of();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "Believe what a proxy with this address, or one of a range such as 10.0.0.0/8, says in"
                    + " X-Forwarded-For. Repeatable. Default: nobody.")
    private List<String> trustedProxies = List.of();

    ServerSettings apply(ServerSettings settings, Secrets secrets, Problems problems) {
        String word = secrets.choose("--access", access, "--access-file", accessFile);
        ServerSettings guarded = problems.change(settings, each -> each.withAccess(word));
        return guarded.withAdmission(new Admission(proxies(problems), pages(problems)));
    }

    private List<String> proxies(Problems problems) {
        return trustedProxies.stream()
                .filter(text -> problems.orElse(false, () -> {
                    new Admission(List.of(text), List.of());
                    return true;
                }))
                .toList();
    }

    private List<String> pages(Problems problems) {
        return origins.stream()
                .filter(text -> problems.orElse(false, () -> {
                    WebOrigin.parse(text);
                    return true;
                }))
                .map(text -> WebOrigin.parse(text).toString())
                .toList();
    }
}
