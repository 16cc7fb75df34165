package app.madang.client.ui.share;

import app.madang.client.call.port.ScreenChoice;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFrame;
import app.madang.client.ui.ScreenLook;
import app.madang.client.ui.Texts;
import app.madang.client.ui.part.Banner;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.Sheet;
import app.madang.client.ui.part.Shown;
import app.madang.loop.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Screens and windows to choose from, with small pictures that follow what happens. Each stays where it is while it is
 * offered, so that the keyboard stays on it, too.
 */
public final class SharePage implements Sheet.Content {
    private final Texts texts;
    private final ScreenLook look;
    private final Consumer<ScreenChoice> share;
    private final Label looking;
    private final Banner limit = new Banner(Icons.INFORMATION, "information");
    private final Label nothing;
    private final FlowPane cards = new FlowPane(16, 16);
    private final VBox all = new VBox(16);
    private final Map<ScreenChoice, ScreenCard> known = new HashMap<>();
    private Subscription watching;

    private SharePage(Texts texts, ScreenLook look, Consumer<ScreenChoice> share) {
        this.texts = texts;
        this.look = look;
        this.share = share;
        looking = note("share.looking");
        nothing = note("share.nothing");
        all.getStyleClass().add("share-page");
        all.getChildren().setAll(looking, limit, nothing, cards);
    }

    /** @param share what to do with the choice; the sheet stays open until it is taken away */
    public static Sheet sheet(Texts texts, ScreenLook look, Consumer<ScreenChoice> share) {
        return new Sheet(texts.get("share.title"), texts.get("share.close"), new SharePage(texts, look, share));
    }

    private Label note(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("note");
        label.setWrapText(true);
        return label;
    }

    @Override
    public Region node() {
        return all;
    }

    @Override
    public void open() {
        known.clear();
        cards.getChildren().clear();
        limit.say("");
        Shown.set(looking, true);
        Shown.set(nothing, false);
        watching = look.watch(new FromDisplay());
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void render(Screens.Offer offer) {
        Shown.set(looking, false);
        limit.say(offer.limit() == Screens.Limit.NONE ? "" : texts.of(offer.limit()));
        Shown.set(nothing, offer.choices().isEmpty() && offer.limit() == Screens.Limit.NONE);
        known.keySet().retainAll(offer.choices());
        List<ScreenCard> shown = new ArrayList<>();
        int screen = 0;
        for (ScreenChoice choice : offer.choices()) {
            screen += choice.kind() == ScreenChoice.Kind.SCREEN ? 1 : 0;
            String words = words(choice, screen);
            ScreenCard card = known.computeIfAbsent(choice, unknown -> card(choice, words));
            shown.add(card);
        }
        place(shown);
    }

    private ScreenCard card(ScreenChoice choice, String words) {
        ScreenCard card = new ScreenCard(words, () -> share.accept(choice));
        if (choice.kind() == ScreenChoice.Kind.ASKED) {
            card.show(Icons.SHARE.node(40));
        }
        return card;
    }

    /** Windows come to the front all the time: what is here already keeps its place. */
    private void place(List<ScreenCard> shown) {
        cards.getChildren().removeIf(card -> !shown.contains(card));
        shown.stream().filter(card -> !cards.getChildren().contains(card)).forEach(cards.getChildren()::add);
    }

    private String words(ScreenChoice choice, int screen) {
        return switch (choice.kind()) {
            case SCREEN -> texts.get("share.screen", screen);
            case ASKED -> texts.get("share.asked");
            case WINDOW -> choice.title().isBlank() ? texts.get("share.nameless") : choice.title();
            case TEST_PAGE -> texts.get("share.testPage");
        };
    }

    private final class FromDisplay implements ScreenLook.Listener {
        @Override
        public void offer(Screens.Offer offer) {
            Platform.runLater(() -> {
                if (watching != null) {
                    render(offer);
                }
            });
        }

        @Override
        public void picture(ScreenChoice choice, VideoFrame picture) {
            Image image = Thumbnail.of(picture);
            Platform.runLater(() -> {
                ScreenCard card = known.get(choice);
                if (card != null) {
                    card.show(image);
                }
            });
        }
    }
}
