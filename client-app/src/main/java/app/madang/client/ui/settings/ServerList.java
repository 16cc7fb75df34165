package app.madang.client.ui.settings;

import app.madang.client.call.port.OwnServer;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** STUN and TURN servers of one's own: each a line, and below them the form for a new or another one. */
final class ServerList extends VBox {
    private final Texts texts;
    private final Consumer<List<IceServer>> changed;
    private final VBox lines = new VBox(4);
    private final Button add;
    private final ServerForm form;
    private List<IceServer> servers = List.of();
    /** That the form is about, null for a new one. */
    private IceServer edited;

    ServerList(Texts texts, Consumer<List<IceServer>> changed) {
        super(8);
        this.texts = texts;
        this.changed = changed;
        form = new ServerForm(texts, this::save, this::closeForm);
        add = new Button(texts.get("settings.server.add"), Icons.ADD.node(18));
        add.setOnAction(event -> edit(null));
        Label title = new Label(texts.get("settings.servers"));
        title.getStyleClass().add("field-label");
        getChildren().setAll(title, Section.note(texts.get("settings.servers.note")), lines, add, form);
        Shown.set(form, false);
    }

    /** @param all each with one good address */
    void show(List<IceServer> all) {
        servers = all;
        lines.getChildren().setAll(all.stream().map(this::line).toList());
        Shown.set(lines, !all.isEmpty());
        Shown.set(add, !form.isVisible() && all.size() < OwnServer.MOST);
    }

    private HBox line(IceServer server) {
        String address = server.urls().getFirst();
        Label words = new Label(address);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                words,
                button(Icons.EDIT, texts.get("settings.server.edit", address), () -> edit(server)),
                button(Icons.REMOVE, texts.get("settings.server.remove", address), () -> remove(server)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-line");
        return line;
    }

    private static Button button(Icons icon, String words, Runnable action) {
        Button button = new Button(null, icon.node(18));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }

    void takeOver(ServerList before) {
        if (before.form.isVisible()) {
            edited = before.edited;
            Shown.set(form, true);
            form.takeOver(before.form);
        }
    }

    /** @param server null for a new one */
    private void edit(IceServer server) {
        edited = server;
        Shown.set(form, true);
        Shown.set(add, false);
        form.open(server);
    }

    private void closeForm() {
        Shown.set(form, false);
        show(servers);
        add.requestFocus();
    }

    private void save(IceServer server) {
        List<IceServer> all = new ArrayList<>(servers);
        int place = all.indexOf(edited);
        if (place < 0) {
            all.add(server);
        } else {
            all.set(place, server);
        }
        servers = List.copyOf(all);
        closeForm();
        changed.accept(servers);
    }

    private void remove(IceServer server) {
        servers = servers.stream().filter(each -> each != server).toList();
        changed.accept(servers);
        add.requestFocus();
    }

    /** Of a server that was checked before. */
    static IceUrl url(IceServer server) {
        try {
            return IceUrl.parse(server.urls().getFirst());
        } catch (IceUrlException e) {
            throw new IllegalStateException(e);
        }
    }
}
