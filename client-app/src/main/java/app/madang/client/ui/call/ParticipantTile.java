package app.madang.client.ui.call;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.media.DirectDisplay;
import app.madang.client.media.VideoFeeds;
import app.madang.client.ui.OwnPicture;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.CameraRepair;
import app.madang.client.ui.part.Corners;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Shown;
import app.madang.client.ui.part.TileFrame;
import app.madang.client.ui.statistics.TileNumbers;
import app.madang.client.ui.video.Beat;
import app.madang.client.ui.video.VideoView;
import app.madang.protocol.Reaction;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/** One person in the call: picture or placeholder, name, microphone, and in words what is the matter. */
final class ParticipantTile extends StackPane {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass PICTURED = PseudoClass.getPseudoClass("pictured");
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass INSET = PseudoClass.getPseudoClass("inset");
    private static final double STALE = 0.35;
    private static final double RADIUS = 10;
    private static final double MARGIN = 8;
    private static final double GAP = 12;
    /** The height of the name's chip. */
    private static final double CHIP = 28;
    /** Below these heights of a tile there is no room for initials beside buttons, and none for buttons. */
    private static final double ROOM_FOR_ALL = 200;

    private static final double ROOM_FOR_BUTTONS = 130;

    private final Texts texts;
    private final OwnPicture picture;
    private final VideoView video;
    private final Avatar avatar;
    private final Label status = new Label();
    private final CameraRepair repair;
    private final VBox middle;
    private final Label name = new Label();
    private final FontIcon microphone = Icons.MICROPHONE.node(16);
    private final FontIcon hand = Icons.HAND.node(16);
    private final FontIcon silenced = Icons.SILENCED.node(16);
    private final FontIcon pin = Icons.PIN.node(16);
    private final TileNumbers numbers;
    private final RisingReactions reactions = new RisingReactions();
    private final Corners corners = new Corners(RADIUS);
    private final Rectangle clip = new Rectangle();
    private boolean speaking;
    private boolean numbersShown;
    private boolean repairable;
    private boolean inset;
    private String label = "";
    private List<String> matter = List.of();
    private boolean stale;
    private boolean underInset;
    /** The whole of a sentence that does not fit. */
    private final Tooltip whole = new Tooltip();

    /**
     * What this participant alone chose about the tile's person.
     *
     * @param pinned they stay large, whoever speaks
     * @param silenced they are not heard here
     */
    record Marks(boolean pinned, boolean silenced) {}

    ParticipantTile(
            TileContent first, VideoFeeds feeds, Beat beat, DirectDisplay display, OwnPicture picture, Texts texts) {
        this.texts = texts;
        this.picture = picture;
        video = new VideoView(true, beat, first.own(), display);
        avatar = new Avatar(first.id(), first.name());
        repair = new CameraRepair(texts, picture);
        middle = new VBox(GAP, avatar, status, repair);
        numbers = new TileNumbers(texts);
        getStyleClass().add("tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinSize(0, 0);
        arrange();
        video.show(first.own() ? feeds.local() : feeds.camera(first.id()));
        video.pictureProperty().subscribe(seen -> renderPlaceholder());
        video.coveredProperty().subscribe(covered -> renderCovered());
        layoutBoundsProperty().subscribe(bounds -> renderPlaceholder());
    }

    private void arrange() {
        middle.setAlignment(Pos.CENTER);
        middle.setMinSize(0, 0);
        middle.getStyleClass().add("tile-middle");
        status.getStyleClass().add("tile-status");
        status.setWrapText(true);
        hand.getStyleClass().add("hand");
        name.getStyleClass().add("tile-name");
        name.setMinWidth(0);
        HBox chip = new HBox(6, pin, silenced, microphone, hand, name);
        chip.getStyleClass().add("tile-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(chip, Pos.BOTTOM_LEFT);
        setMargin(chip, new Insets(MARGIN));
        setAlignment(numbers, Pos.TOP_LEFT);
        setMargin(numbers, new Insets(MARGIN));
        clip.setArcWidth(2 * RADIUS);
        clip.setArcHeight(2 * RADIUS);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        getChildren().setAll(video, middle, chip, numbers, reactions, corners, new TileFrame(RADIUS));
    }

    void render(TileContent content, Marks marks) {
        if (!content.video() && video.isVisible()) {
            video.setVisible(false);
            video.forget();
        }
        video.setMirrored(content.own() && picture.isCamera());
        video.setVisible(content.video());
        video.setOpacity(content.stale() ? STALE : 1);
        matter = content.status();
        stale = content.stale();
        renderCovered();
        Shown.set(status, !matter.isEmpty());
        repairable = content.repairable();
        label = content.label();
        microphone.setIconCode((content.microphone() ? Icons.MICROPHONE : Icons.MICROPHONE_OFF).glyph());
        microphone.pseudoClassStateChanged(MUTED, !content.microphone());
        Shown.set(hand, content.hand());
        Shown.set(pin, marks.pinned());
        Shown.set(silenced, marks.silenced());
        renderPlaceholder();
        setAccessibleText(inWords(content, marks));
    }

    void react(Reaction reaction) {
        reactions.rise(reaction);
    }

    void setSpeaking(boolean now) {
        if (now != speaking) {
            speaking = now;
            pseudoClassStateChanged(SPEAKING, now);
        }
    }

    /**
     * Whether the tile lies over another one: its corners then let that one through, which painted corners cannot, and
     * the clip that can is cheap for so small a picture.
     */
    void setInset(boolean nowInset) {
        inset = nowInset;
        corners.setVisible(!inset);
        setClip(inset ? clip : null);
        pseudoClassStateChanged(INSET, inset);
        renderPlaceholder();
    }

    /** How the link is, in numbers; null for nothing. What is the matter comes first where there is no room for both. */
    void showNumbers(LinkStatistics newest) {
        boolean shown = newest != null && !stale && !(status.isVisible() && getHeight() < ROOM_FOR_BUTTONS);
        if (shown != numbersShown) {
            numbersShown = shown;
            renderPlaceholder();
        }
        if (shown) {
            numbers.fit(getWidth() - 2 * MARGIN, roomAbove());
        }
        numbers.show(shown ? newest : null);
    }

    /** What is in the middle, or else the name, stays in sight. */
    private double roomAbove() {
        boolean free = !status.isVisible() && !avatar.isVisible();
        double below = free ? CHIP + MARGIN : (getHeight() + middle.prefHeight(getWidth())) / 2;
        return getHeight() - below - 2 * MARGIN;
    }

    /** Whether the own tile lies over this one. */
    void setUnderInset(boolean now) {
        if (now != underInset) {
            underInset = now;
            renderPlaceholder();
        }
    }

    /** Frees the feed; the tile is of no use afterwards. */
    void close() {
        video.show(null);
    }

    private String inWords(TileContent content, Marks marks) {
        String sound = texts.get(content.microphone() ? "tile.microphone.on" : "tile.microphone.off");
        String matter = content.status().isEmpty() ? "" : content.status().getFirst();
        String raised = content.hand() ? texts.get("tile.hand") + ", " : "";
        String large = marks.pinned() ? texts.get("tile.pinned") + ", " : "";
        String unheard = marks.silenced() ? texts.get("tile.silenced") + ", " : "";
        return String.join(", ", content.label(), sound, unheard + large + raised + matter);
    }

    /** Without a graphics card what lies below a picture is painted with each of them, though nobody sees it. */
    private void renderCovered() {
        pseudoClassStateChanged(
                COVERED, video.isVisible() && video.coveredProperty().get() && !stale);
    }

    private boolean crowded(boolean small) {
        return repairable && getHeight() < ROOM_FOR_ALL || small && (status.isVisible() || numbersShown);
    }

    private void renderPlaceholder() {
        boolean pictured = video.isVisible() && video.pictureProperty().get();
        boolean small = getHeight() < ROOM_FOR_BUTTONS;
        Shown.set(repair, repairable && !small);
        name.setText(label);
        Shown.set(name, !(small && inset));
        pseudoClassStateChanged(SMALL, small);
        pseudoClassStateChanged(PICTURED, pictured);
        double high = roomInMiddle(small);
        double used = renderStatus(high, pictured);
        double smaller = Math.min(getWidth() * 0.6, getHeight());
        double diameter = Math.clamp(smaller * (repair.isVisible() ? 0.28 : 0.4), 28, 144);
        avatar.size(diameter);
        Shown.set(avatar, !pictured && !crowded(small) && (used == 0 || diameter + GAP + used <= high));
    }

    /** Beside the name, and above the own picture where that lies over this tile and there are words to be read. */
    private double roomInMiddle(boolean small) {
        double free = getHeight() - (small ? CHIP + 2 * MARGIN : 2 * (CHIP + MARGIN));
        double above = StageLayout.inset(getWidth(), getHeight()).y() - 2 * MARGIN;
        boolean narrow = underInset && !matter.isEmpty() && above > 0 && above < free;
        setMargin(middle, narrow ? new Insets(0, 0, getHeight() - above - 2 * MARGIN, 0) : Insets.EMPTY);
        return narrow ? above : free;
    }

    /** In as many words as there is room for; says how high they and the buttons below are. */
    private double renderStatus(double high, boolean pictured) {
        if (matter.isEmpty() || getHeight() == 0) {
            status.setText("");
            Tooltip.uninstall(status, whole);
            return 0;
        }
        // The words' font and padding follow from what the tile is like now.
        status.applyCss();
        double wide = getWidth() - 2 * MARGIN;
        double buttons = repair.isVisible() ? GAP + repair.prefHeight(wide) : 0;
        String fits = matter.stream()
                .filter(words -> statusHeight(words, wide) + buttons <= high)
                .findFirst()
                .orElse(matter.getLast());
        double used = statusHeight(fits, wide) + buttons;
        whole.setText(matter.getFirst());
        if (fits.equals(matter.getFirst())) {
            Tooltip.uninstall(status, whole);
        } else {
            Tooltip.install(status, whole);
        }
        return used;
    }

    private double statusHeight(String words, double wide) {
        status.setText(words);
        return status.prefHeight(wide);
    }
}
