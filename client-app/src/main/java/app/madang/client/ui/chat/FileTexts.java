package app.madang.client.ui.chat;

import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Texts;
import java.text.NumberFormat;

/** What stands on a file's card, in the language of the window. Plain Java. */
final class FileTexts {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private final Texts texts;
    private final NumberFormat number;

    FileTexts(Texts texts) {
        this.texts = texts;
        number = NumberFormat.getInstance(texts.locale());
    }

    /** Decimal units, as file managers have them; three digits are enough. */
    String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1_000;
            unit++;
        }
        number.setMaximumFractionDigits(unit == 0 || value >= 99.95 ? 0 : 1);
        return number.format(value) + " " + UNITS[unit];
    }

    String person(FileTransfer file) {
        return texts.get(file.incoming() ? "file.from" : "file.to", file.peerName());
    }

    /** How it is, in one line. */
    String status(FileTransfer file) {
        return switch (file.state()) {
            case OFFERED -> file.incoming() ? size(file.size()) : size(file.size()) + " · " + texts.of(file.state());
            case RUNNING -> progress(file) + running(file);
            case PAUSED, INTERRUPTED -> progress(file) + " · " + texts.of(file.state());
            case DONE -> size(file.size()) + " · " + texts.of(file.state());
            case REFUSED, WITHDRAWN, FAILED -> file.reason() == null ? texts.of(file.state()) : texts.of(file.reason());
        };
    }

    private String progress(FileTransfer file) {
        return texts.get("file.progress", size(file.bytes()), size(file.size()));
    }

    private String running(FileTransfer file) {
        if (file.bytesPerSecond() <= 0) {
            return "";
        }
        long seconds = (file.size() - file.bytes()) / file.bytesPerSecond() + 1;
        return " · " + texts.get("file.rate", size(file.bytesPerSecond())) + " · " + left(seconds);
    }

    private String left(long seconds) {
        if (seconds < 60) {
            return texts.get("file.secondsLeft", seconds);
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 60 ? texts.get("file.minutesLeft", minutes) : texts.get("file.hoursLeft", (minutes + 59) / 60);
    }

    /** For a notice while the chat is not to be seen. */
    String passing(FileTransfer file) {
        return texts.get("file.offered", file.peerName(), file.name(), size(file.size()));
    }
}
