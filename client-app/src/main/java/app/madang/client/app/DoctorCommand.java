package app.madang.client.app;

import app.madang.protocol.Invitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line behind {@code doctor}; {@link DoctorProgram} does what it asks for. */
@Command(
        name = "run doctor",
        mixinStandardHelpOptions = true,
        version = "madang " + Version.TEXT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Tries what a call needs from server, network and devices, and says whether calls will work.",
        footer = {"", "Exit codes: 0 calls will work, 1 they will not, 2 wrong usage."})
final class DoctorCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INVITATION",
            converter = InvitationConverter.class,
            description = "Whose server to try, as madang://HOST[:PORT]/ROOM. Nobody in the room notices.")
    Invitation invitation;

    @Option(names = "--access", paramLabel = "WORD", description = "The word that the server asks for.")
    String access;

    @Option(names = "--json", description = "One JSON object instead of sentences.")
    boolean json;

    @Mixin
    IceOptions ice = new IceOptions();
}
