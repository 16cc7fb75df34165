package app.madang.client.app;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the program begins. It ends with {@link System#exit}, so that no thread of a library can hold it up. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        long startMs = System.nanoTime() / 1_000_000;
        int code = run(arguments, startMs);
        StandardOutput.giveUp();
        System.exit(code);
    }

    private static int run(String[] arguments, long startMs) {
        boolean doctor = arguments.length > 0 && arguments[0].equals("doctor");
        return doctor ? examine(Arrays.copyOfRange(arguments, 1, arguments.length)) : take(arguments, startMs);
    }

    private static int examine(String[] arguments) {
        DoctorCommand command = new DoctorCommand();
        CommandLine line = new CommandLine(command);
        try {
            line.parseArgs(arguments);
            Integer help = CommandLine.executeHelpRequest(line.getParseResult());
            if (help != null) {
                return help;
            }
            if (command.ice.wrong() != null) {
                throw new ParameterException(line, command.ice.wrong());
            }
        } catch (ParameterException e) {
            return usage(line, e);
        }
        return DoctorProgram.run(command);
    }

    private static int take(String[] arguments, long startMs) {
        MadangCommand command = new MadangCommand();
        CommandLine line = new CommandLine(command);
        try {
            line.parseArgs(arguments);
            Integer help = CommandLine.executeHelpRequest(line.getParseResult());
            if (help != null) {
                return help;
            }
            command.check();
        } catch (ParameterException e) {
            return usage(line, e);
        }
        if (command.rehearse) {
            return Rehearsal.run();
        }
        return command.headless ? HeadlessProgram.run(command, startMs) : WindowProgram.run(command);
    }

    private static int usage(CommandLine line, ParameterException wrong) {
        PrintWriter err = line.getErr();
        err.println(wrong.getMessage());
        err.println("./" + line.getCommandName() + " --help tells what there is.");
        return ExitCode.USAGE.code();
    }
}
