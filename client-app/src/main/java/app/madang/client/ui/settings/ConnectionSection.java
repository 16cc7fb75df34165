package app.madang.client.ui.settings;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;

/** How connections look for their way. */
final class ConnectionSection extends Section {
    private final Preferences preferences;
    private final Texts texts;
    private final Banner overruled = new Banner(Icons.INFORMATION, "information");
    private final ServerList servers;
    private final CheckBox relayOnly;
    private final Banner noRelay = new Banner(Icons.WARNING, "warning");
    private final CheckBox publicStun;
    private final PortFields ports;
    private final CheckBox insecure;
    private final Banner unchecked = new Banner(Icons.WARNING, "warning");

    ConnectionSection(Preferences preferences, Texts texts) {
        super(texts.get("settings.connection"));
        this.preferences = preferences;
        this.texts = texts;
        servers = new ServerList(texts, this::useServers);
        relayOnly = box(texts.get("settings.relayOnly"));
        relayOnly.setOnAction(event -> change(ice -> relayOnly(ice, relayOnly.isSelected())));
        publicStun = box(texts.get("settings.publicStun", stunName()));
        publicStun.setOnAction(event -> change(ice -> publicStun(ice, publicStun.isSelected())));
        ports = new PortFields(texts, this::usePorts);
        insecure = box(texts.get("settings.insecure"));
        insecure.setOnAction(event -> change(ice -> insecure(ice, insecure.isSelected())));
        getChildren()
                .addAll(
                        note(texts.get("settings.connection.note")),
                        overruled,
                        servers,
                        together(publicStun, note(texts.get("settings.publicStun.note"))),
                        together(relayOnly, note(texts.get("settings.relayOnly.note")), noRelay),
                        ports,
                        together(insecure, note(texts.get("settings.insecure.note")), unchecked));
    }

    private static String stunName() {
        return IceSettings.PUBLIC_STUN.substring(IceSettings.PUBLIC_STUN.indexOf(':') + 1);
    }

    @Override
    void open() {
        overruled.say(overruled(preferences.overruling().connection(), texts));
        ports.show(chosen().ports());
        render();
    }

    @Override
    void close() {
        ports.commit();
    }

    /** What is typed and does not count yet. */
    void takeOver(ConnectionSection before) {
        servers.takeOver(before.servers);
        ports.takeOver(before.ports);
    }

    private IceSettings chosen() {
        return preferences.choices().connection();
    }

    private void render() {
        IceSettings ice = chosen();
        servers.show(ice.servers());
        relayOnly.setSelected(ice.relayOnly());
        noRelay.say(ice.relayOnly() && !hasRelay(ice.servers()) ? texts.get("settings.relayOnly.none") : "");
        publicStun.setSelected(ice.publicStun());
        insecure.setSelected(ice.insecureTurnTls());
        unchecked.say(ice.insecureTurnTls() ? texts.get("settings.insecure.warning") : "");
    }

    private static boolean hasRelay(List<IceServer> servers) {
        return servers.stream().anyMatch(server -> ServerList.url(server).service() == IceUrl.Service.TURN);
    }

    private void change(UnaryOperator<IceSettings> change) {
        preferences.remember(preferences.choices().with(change.apply(chosen())));
        render();
    }

    private void useServers(List<IceServer> all) {
        change(ice -> new IceSettings(all, ice.relayOnly(), ice.ports(), ice.publicStun(), ice.insecureTurnTls()));
    }

    private void usePorts(PortRange range) {
        change(ice -> new IceSettings(ice.servers(), ice.relayOnly(), range, ice.publicStun(), ice.insecureTurnTls()));
    }

    private static IceSettings relayOnly(IceSettings ice, boolean on) {
        return new IceSettings(ice.servers(), on, ice.ports(), ice.publicStun(), ice.insecureTurnTls());
    }

    private static IceSettings publicStun(IceSettings ice, boolean on) {
        return new IceSettings(ice.servers(), ice.relayOnly(), ice.ports(), on, ice.insecureTurnTls());
    }

    private static IceSettings insecure(IceSettings ice, boolean on) {
        return new IceSettings(ice.servers(), ice.relayOnly(), ice.ports(), ice.publicStun(), on);
    }
}
