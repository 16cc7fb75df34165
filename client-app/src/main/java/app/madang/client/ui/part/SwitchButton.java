package app.madang.client.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A round button for something that is on or off. It shows what it is told and asks when pressed; it never flips. */
public final class SwitchButton extends Button {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    /** @param toTurnOff what pressing does while it is on, in words; {@code toTurnOn} while it is off */
    public record Look(Icons on, Icons off, String toTurnOff, String toTurnOn) {}

    private final Look look;
    private final FontIcon icon;

    public SwitchButton(Look look, Runnable pressed) {
        this.look = look;
        this.icon = look.on().node(22);
        getStyleClass().add("round-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(icon);
        setTooltip(new Tooltip());
        setOnAction(event -> pressed.run());
        render(true);
    }

    public void render(boolean on) {
        Icons shown = on ? look.on() : look.off();
        String words = on ? look.toTurnOff() : look.toTurnOn();
        icon.setIconCode(shown.glyph());
        setAccessibleText(words);
        getTooltip().setText(words);
        pseudoClassStateChanged(OFF, !on);
    }
}
