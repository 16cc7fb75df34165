package app.madang.signaling.options;

import app.madang.signaling.ServerSettings;
import app.madang.signaling.ops.OpsOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Everything that the owner of a server may decide, for every command that needs it. */
@Command(optionListHeading = "%nSettings from a file:%n")
public final class ServerOptions {
    @Mixin
    private ListenOptions listen;

    @Mixin
    private RoomOptions rooms;

    @Mixin
    private AdmissionOptions admission;

    @Mixin
    private IceOptions ice;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private OpsOptions ops;

    @Option(names = "--config", paramLabel = "FILE", description = "Read settings from this properties file.")
    private Path config;

    /** What was decided, with the defaults in place of what is wrong; that becomes problems. */
    public ServerSettings settings(CommandSpec command, Sources sources, Problems problems) {
        command.commandLine().getParseResult().errors().forEach(error -> problems.add(error.getMessage()));
        sources.problems(command).forEach(problems::add);
        Secrets secrets = new Secrets(command, sources, problems);
        ServerSettings settings = listen.apply(ServerSettings.defaults(), problems);
        settings = rooms.apply(settings, problems);
        settings = admission.apply(settings, secrets, problems);
        problems.change(ops, OpsOptions::checked);
        settings = ice.apply(settings, secrets, problems);
        return limits.apply(settings, problems);
    }

    /** Where health and metrics are, checked by {@link #settings}. */
    public OpsOptions ops() {
        return ops;
    }
}
