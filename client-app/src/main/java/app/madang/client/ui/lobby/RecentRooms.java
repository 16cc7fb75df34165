package app.madang.client.ui.lobby;

import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.Invitation;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rooms that were joined before, to join again with one press or to forget. Out of sight while there are none. */
final class RecentRooms extends VBox {
    private final Texts texts;
    private final Consumer<Invitation> join;
    private final Consumer<Invitation> forget;
    private final VBox rooms = new VBox(2);

    RecentRooms(Texts texts, Consumer<Invitation> join, Consumer<Invitation> forget) {
        super(6);
        this.texts = texts;
        this.join = join;
        this.forget = forget;
        Label title = new Label(texts.get("lobby.recent"));
        title.getStyleClass().add("field-label");
        getChildren().setAll(title, rooms);
    }

    void show(List<Invitation> recent) {
        rooms.getChildren().setAll(recent.stream().map(this::line).toList());
        Shown.set(this, !recent.isEmpty());
    }

    private HBox line(Invitation room) {
        String words = texts.get("lobby.recent.room", room.room().name(), server(room));
        Button again = new Button(words, Icons.RECENT.node(18));
        again.getStyleClass().addAll("flat", "recent-room");
        again.setAccessibleText(texts.get("lobby.recent.join", words));
        again.setTooltip(new Tooltip(room.toString()));
        again.setMaxWidth(Double.MAX_VALUE);
        again.setAlignment(Pos.CENTER_LEFT);
        again.setOnAction(event -> join.accept(room));
        HBox.setHgrow(again, Priority.ALWAYS);
        again.setMinWidth(0);
        Button away = new Button(null, Icons.CLOSE.node(18));
        away.getStyleClass().addAll("flat", "button-icon");
        away.setMinWidth(USE_PREF_SIZE);
        String forgetWords = texts.get("lobby.recent.forget", words);
        away.setAccessibleText(forgetWords);
        away.setTooltip(new Tooltip(forgetWords));
        away.setOnAction(event -> forget.accept(room));
        HBox line = new HBox(4, again, away);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String server(Invitation room) {
        int usual = room.tls() ? Invitation.DEFAULT_TLS_PORT : Invitation.DEFAULT_PORT;
        return room.port() == usual ? room.host() : room.host() + ":" + room.port();
    }
}
