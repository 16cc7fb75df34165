package app.madang.client.ui.settings;

import app.madang.client.call.port.OwnServer;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Field;
import app.madang.client.ui.part.Shown;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Address, user name and password of one server; each says what is wrong with it. */
final class ServerForm extends VBox {
    private final Texts texts;
    private final Consumer<IceServer> save;
    private final Field address;
    private final Field username;
    private final Field password;

    /** @param cancel told where people want no server after all */
    ServerForm(Texts texts, Consumer<IceServer> save, Runnable cancel) {
        super(12);
        this.texts = texts;
        this.save = save;
        address = new Field(texts.get("settings.server.address"), texts.get("settings.server.address.example"));
        username = new Field(texts.get("settings.server.username"), "");
        password = new Field(texts.get("settings.server.password"), "", new PasswordField());
        address.input().setOnAction(event -> submit());
        username.input().setOnAction(event -> submit());
        password.input().setOnAction(event -> submit());
        address.input().textProperty().subscribe(text -> askForLogin());
        Button submit = new Button(texts.get("settings.server.save"));
        submit.getStyleClass().add("accent");
        submit.setOnAction(event -> submit());
        Button leave = new Button(texts.get("settings.server.cancel"));
        leave.setOnAction(event -> cancel.run());
        getStyleClass().add("settings-form");
        getChildren().setAll(address, username, password, new HBox(8, submit, leave));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume();
            }
        });
    }

    /** @param server to begin with, null for none */
    void open(IceServer server) {
        address.input().setText(server == null ? "" : server.urls().getFirst());
        username.input().setText(server == null || server.username() == null ? "" : server.username());
        password.input().setText(server == null || server.credential() == null ? "" : server.credential());
        address.input().requestFocus();
    }

    void takeOver(ServerForm before) {
        address.input().setText(before.address.text());
        username.input().setText(before.username.text());
        password.input().setText(before.password.text());
    }

    /** A STUN server asks for none. */
    private void askForLogin() {
        boolean stun = address.text().strip().toLowerCase(Locale.ROOT).startsWith("stun");
        Shown.set(username, !stun);
        Shown.set(password, !stun);
    }

    private void submit() {
        try {
            IceUrl url = IceUrl.parse(address.text());
            OwnServer.of(url, username.text(), password.text()).ifPresentOrElse(save, this::complainAboutLogin);
        } catch (IceUrlException e) {
            address.complain(texts.of(e.problem()));
        }
    }

    private void complainAboutLogin() {
        boolean named = OwnServer.isUsername(username.text());
        if (!OwnServer.isCredential(password.text())) {
            password.complain(texts.get("settings.server.password.wrong"));
        }
        if (!named) {
            username.complain(texts.get("settings.server.username.wrong"));
        }
    }
}
