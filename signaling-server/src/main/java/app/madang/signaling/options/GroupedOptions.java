package app.madang.signaling.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help's list of options, under the heading of each class that declares some. */
public final class GroupedOptions implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        Set<String> shown = new HashSet<>();
        show(help, help.commandSpec(), shown, text);
        return text.toString();
    }

    /** What is mixed in comes first, so that what is left are a class's own options. */
    private static void show(Help help, CommandSpec declaring, Set<String> shown, StringBuilder text) {
        declaring.mixins().values().forEach(each -> show(help, each, shown, text));
        List<OptionSpec> own = new ArrayList<>();
        for (OptionSpec option : declaring.options()) {
            if (shown.add(option.longestName())) {
                own.add(option);
            }
        }
        if (!own.isEmpty()) {
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(own, help.createDefaultParamLabelRenderer());
            text.append(help.createHeading(declaring.usageMessage().optionListHeading()))
                    .append(layout);
        }
    }
}
