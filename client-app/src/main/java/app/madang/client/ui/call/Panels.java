package app.madang.client.ui.call;

import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.statistics.StatisticsPanel;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * What people open over the pictures of a call, above its bar: the invitation or the plots, never both. Whichever closes
 * gives the keyboard to the button that opened it.
 */
final class Panels {
    private static final Insets ABOVE_BAR = new Insets(12, 12, 84, 12);

    private final StackPane page;
    private final CallBar bar;
    private final WindowServices services;
    private final Texts texts;
    private final Supplier<InvitationBox> boxes;
    private InvitationPanel invitation;
    private InvitationBox box;
    private StatisticsPanel plots;

    /**
     * @param page on which they lie
     * @param boxes makes one for the invitation of this call
     */
    Panels(StackPane page, CallBar bar, WindowServices services, Texts texts, Supplier<InvitationBox> boxes) {
        this.page = page;
        this.bar = bar;
        this.services = services;
        this.texts = texts;
        this.boxes = boxes;
    }

    void toggleInvitation() {
        if (invitation != null) {
            closeInvitation();
            return;
        }
        closePlots();
        box = boxes.get();
        invitation = new InvitationPanel(texts, box, this::closeInvitation);
        lay(invitation, Pos.BOTTOM_CENTER);
        box.focus();
    }

    void togglePlots() {
        if (plots != null) {
            closePlots();
            return;
        }
        closeInvitation();
        plots = new StatisticsPanel(texts, services.statisticsFiles(), this::closePlots);
        lay(plots, Pos.TOP_RIGHT);
        render();
        plots.focus();
    }

    private void lay(Node panel, Pos where) {
        StackPane.setAlignment(panel, where);
        StackPane.setMargin(panel, ABOVE_BAR);
        page.getChildren().add(panel);
    }

    /** Shows the newest numbers, where the plots are open. */
    void render() {
        if (plots != null) {
            plots.render(services.statistics().snapshot());
        }
    }

    /** The box of the invitation, where that is open. */
    Optional<InvitationBox> box() {
        return Optional.ofNullable(invitation).map(open -> box);
    }

    /** Closes what is open. False where nothing is. */
    boolean close() {
        boolean open = invitation != null || plots != null;
        closeInvitation();
        closePlots();
        return open;
    }

    void closeInvitation() {
        if (invitation != null) {
            page.getChildren().remove(invitation);
            invitation = null;
            bar.focusInvitation();
        }
    }

    private void closePlots() {
        if (plots != null) {
            page.getChildren().remove(plots);
            plots = null;
            bar.focusStatistics();
        }
    }

    /** What is open, for a page in another language. */
    Kept kept() {
        return new Kept(invitation != null, plots == null ? null : plots.scrolled());
    }

    /** Opens what was open there. */
    void goOn(Kept before) {
        if (before.plots() != null) {
            togglePlots();
            plots.scrollTo(before.plots());
        }
        if (before.invitation()) {
            toggleInvitation();
        }
    }

    /** @param plots how far they are scrolled, 0 to 1; null where they are not open */
    record Kept(boolean invitation, Double plots) {}
}
