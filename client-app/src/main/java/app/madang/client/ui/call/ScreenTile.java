package app.madang.client.ui.call;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.media.DirectDisplay;
import app.madang.client.media.FrameFeed;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Corners;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.client.ui.part.TileFrame;
import app.madang.client.ui.video.Beat;
import app.madang.client.ui.video.VideoView;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What one person shares, never cut, and whose it is. */
final class ScreenTile extends StackPane {
    private static final double STALE = 0.35;
    private static final double RADIUS = 10;

    private final Texts texts;
    private final VideoView video;
    private final Label name = new Label();
    private final Label waiting;
    private final Node pin = Icons.PIN.node(16);

    ScreenTile(FrameFeed feed, Beat beat, DirectDisplay display, Texts texts) {
        this.texts = texts;
        video = new VideoView(false, beat, false, display);
        waiting = new Label(texts.get("share.waiting"));
        waiting.getStyleClass().add("tile-status");
        name.getStyleClass().add("tile-name");
        name.setMinWidth(0);
        HBox chip = new HBox(6, pin, Icons.SHARE.node(16), name);
        chip.getStyleClass().add("tile-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(chip, Pos.BOTTOM_LEFT);
        setMargin(chip, new Insets(8));
        getStyleClass().add("screen-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinSize(0, 0);
        getChildren().setAll(video, waiting, chip, new Corners(RADIUS), new TileFrame(RADIUS));
        video.pictureProperty().subscribe(seen -> Shown.set(waiting, !seen));
        video.show(feed);
    }

    /** @param pinned whether it stays large, whatever else is shown */
    void render(Participant whose, boolean pinned) {
        String words = texts.get("share.of", whose.name());
        name.setText(words);
        Shown.set(pin, pinned);
        setAccessibleText(pinned ? words + ", " + texts.get("tile.pinned") : words);
        video.setOpacity(whose.link() == LinkState.INTERRUPTED ? STALE : 1);
    }

    /** Frees the feed; the tile is of no use afterwards. */
    void close() {
        video.show(null);
    }
}
