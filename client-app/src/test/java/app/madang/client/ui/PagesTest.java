package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Preferences.Theme;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The gallery: every page in both languages, in a small and a large window, in light and in dark colours and with the
 * largest text, down to the end of what scrolls, with nothing cut, nothing over something else, nothing pale, nothing
 * without a name and nothing in another language. Its pictures are under target/pictures/pages: look at them.
 */
class PagesTest {
    private static final int LARGEST = Choices.Look.TEXT_PERCENTS.getLast();

    /** What a window is made of that was seen so far. */
    private final Set<String> seen = new TreeSet<>();
    /** Of one page, being saved: written beside the next looks at it. */
    private final List<CompletionStage<Path>> pictures = new ArrayList<>();

    private record Look(GalleryPage page, Locale language, int width, int height, int percent) {
        String name() {
            String end = percent == 100 ? "" : "-" + percent;
            return page.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width + end;
        }
    }

    @TestFactory
    Stream<DynamicTest> gallery() {
        Stream<DynamicTest> pages = Stream.of(GalleryPage.values())
                .map(page -> DynamicTest.dynamicTest(
                        page.name(), () -> assertThat(faults(page)).isEmpty()));
        return Stream.concat(pages, Stream.of(DynamicTest.dynamicTest("nothing is missing", this::nothingIsMissing)));
    }

    private List<String> faults(GalleryPage page) {
        List<String> faults = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            faults.addAll(look(new Look(page, language, 900, 600, 100)));
            faults.addAll(look(new Look(page, language, 900, 600, LARGEST)));
            if (!page.isSmall()) {
                faults.addAll(look(new Look(page, language, 1600, 1000, 100)));
            }
        }
        pictures.forEach(WindowFixture::awaitSaved);
        pictures.clear();
        return faults;
    }

    private List<String> look(Look look) {
        try (var w = new WindowFixture(look.language()).theme(Theme.LIGHT)) {
            w.world.remember(w.world.choices().with(w.world.choices().look().withTextPercent(look.percent())));
            look.page().show(w, look.width(), look.height());
            List<String> faults = new ArrayList<>(lookDown(w, look, Theme.LIGHT));
            if (look.percent() == 100) {
                w.theme(Theme.DARK);
                // The key for the usual size of text takes all of how it looks from what is remembered.
                w.key(KeyCode.DIGIT0, true);
                faults.addAll(lookDown(w, look, Theme.DARK));
            }
            return faults.stream()
                    .distinct()
                    .map(each -> look.name() + ": " + each)
                    .toList();
        }
    }

    /** From the top to the end of what scrolls. */
    private List<String> lookDown(WindowFixture w, Look look, Theme theme) {
        ScrollPane scroll = Fx.get(() -> longest(w.stage.getScene()));
        int last = scroll == null ? 0 : Fx.get(() -> (int) Math.ceil(hidden(scroll) / viewed(scroll)));
        List<String> faults = new ArrayList<>();
        for (int part = 0; part <= last; part++) {
            if (last > 0) {
                double position = (double) part / last;
                Fx.run(() -> scroll.setVvalue(position));
                Fx.pulse();
            }
            String end = part == 0 ? "" : "-" + (part + 1);
            String picture = "pages/" + look.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + end;
            faults.addAll(Fx.get(() -> {
                // First the picture: it lays out what changed since the pulse, as the clock of a call does.
                pictures.add(w.savePicture(picture));
                return faults(w.stage.getScene(), look, theme);
            }));
        }
        Fx.run(() -> {
            if (scroll != null) {
                scroll.setVvalue(0);
            }
        });
        return faults;
    }

    private static ScrollPane longest(Scene scene) {
        return LayoutFaults.below(LayoutFaults.top(scene))
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .filter(each -> each.getContent() != null && hidden(each) > 1)
                .max(Comparator.comparingDouble(PagesTest::hidden))
                .orElse(null);
    }

    private static double hidden(ScrollPane scroll) {
        return scroll.getContent().getLayoutBounds().getHeight() - viewed(scroll);
    }

    private static double viewed(ScrollPane scroll) {
        return scroll.getViewportBounds().getHeight();
    }

    private List<String> faults(Scene scene, Look look, Theme theme) {
        LayoutFaults.below(scene.getRoot())
                .forEach(node -> seen.add(node.getClass().getName()));
        Node top = LayoutFaults.top(scene);
        List<String> faults = new ArrayList<>(new LayoutFaults(scene, GalleryScenes::isFromPeople).all());
        if (look.width() == 900 && look.percent() == 100) {
            faults.addAll(new Contrast(scene, top).pale());
        }
        if (theme == Theme.LIGHT) {
            LayoutFaults.below(top).filter(PagesTest::isNameless).forEach(node -> faults.add("nameless: " + node));
        }
        if (look.language().equals(Locale.KOREAN)) {
            faults.addAll(ForeignWords.in(scene.getRoot(), GalleryScenes.FROM_PEOPLE));
        }
        return faults;
    }

    /** The keyboard can be there, but nobody hears where it is. */
    private static boolean isNameless(Node node) {
        String words = node.getAccessibleText();
        return node.isFocusTraversable()
                && (words == null || words.isBlank())
                && !(node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank());
    }

    /** Whoever adds a piece of the window shows it here: a line of {@link GalleryPage}. */
    private void nothingIsMissing() {
        List<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.madang.client.ui")
                        .stream()
                        .filter(each -> each.isAssignableTo(Node.class) && !each.isAnonymousClass())
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(all).isNotEmpty();
        assertThat(seen).containsAll(all);
    }
}
