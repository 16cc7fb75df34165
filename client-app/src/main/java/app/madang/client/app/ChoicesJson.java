package app.madang.client.app;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.client.call.port.OwnServer;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Choices.Desk;
import app.madang.client.ui.Choices.Look;
import app.madang.client.ui.Choices.Media;
import app.madang.client.ui.Choices.Place;
import app.madang.client.ui.Choices.View;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import app.madang.protocol.Invitation;
import app.madang.protocol.InvitationException;
import app.madang.protocol.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The choices as JSON and back. What is missing or makes no sense (a newer program's word, a slip of somebody's hand) is
 * as usual, and takes nothing else with it.
 */
final class ChoicesJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChoicesJson() {}

    static ObjectNode write(Choices choices) {
        ObjectNode json = NODES.objectNode().put("name", choices.name());
        json.set("media", write(choices.media()));
        json.putObject("look")
                .put("theme", choices.look().theme().name())
                .put("language", choices.look().language().name())
                .put("textPercent", choices.look().textPercent());
        json.putObject("view")
                .put("layout", choices.view().layout().name())
                .put("ownPicture", choices.view().ownPicture());
        json.set("connection", write(choices.connection()));
        if (choices.downloads() != null) {
            json.put("downloads", choices.downloads().toString());
        }
        ArrayNode recent = json.putArray("recent");
        choices.recent().forEach(room -> recent.add(room.toString()));
        if (choices.window() != null) {
            json.set("window", write(choices.window()));
        }
        json.putObject("desk")
                .put("notifications", choices.desk().notifications())
                .put("words", choices.desk().words());
        return json;
    }

    private static ObjectNode write(Media media) {
        ObjectNode json = NODES.objectNode()
                .put("microphone", media.microphone())
                .put("camera", media.camera())
                .put("codec", media.codec().name());
        media.devices().forEach((kind, name) -> json.withObject("devices").put(word(kind), name));
        return json;
    }

    private static String word(DeviceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode write(IceSettings ice) {
        ObjectNode json = NODES.objectNode();
        ArrayNode servers = json.putArray("servers");
        ice.servers().forEach(server -> servers.add(write(server)));
        json.put("relayOnly", ice.relayOnly());
        if (ice.ports() != null) {
            json.putObject("ports")
                    .put("first", ice.ports().first())
                    .put("last", ice.ports().last());
        }
        return json.put("publicStun", ice.publicStun()).put("insecureTurnTls", ice.insecureTurnTls());
    }

    private static ObjectNode write(IceServer server) {
        ObjectNode json = NODES.objectNode().put("url", server.urls().getFirst());
        return server.username() == null
                ? json
                : json.put("username", server.username()).put("credential", server.credential());
    }

    private static ObjectNode write(Place place) {
        return NODES.objectNode()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized());
    }

    static Choices read(JsonNode json) {
        return new Choices(
                text(json, "name").filter(ChoicesJson::isName).orElse(""),
                media(json.path("media")),
                look(json.path("look")),
                view(json.path("view")),
                connection(json.path("connection")),
                text(json, "downloads").flatMap(ChoicesJson::folder).orElse(null),
                recent(json.path("recent")),
                place(json.path("window")),
                desk(json.path("desk")));
    }

    private static boolean isName(String name) {
        return name.codePointCount(0, name.length()) <= Limits.MAX_NAME;
    }

    private static Media media(JsonNode json) {
        Map<DeviceKind, String> devices = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            text(json.path("devices"), word(kind))
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> devices.put(kind, name));
        }
        return new Media(
                bool(json, "microphone", Media.USUAL.microphone()),
                bool(json, "camera", Media.USUAL.camera()),
                devices,
                constant(json, "codec", CodecChoice.values(), Media.USUAL.codec()));
    }

    private static Look look(JsonNode json) {
        int percent = json.path("textPercent").asInt(Look.USUAL.textPercent());
        return new Look(
                constant(json, "theme", Theme.values(), Look.USUAL.theme()),
                constant(json, "language", Language.values(), Look.USUAL.language()),
                Look.TEXT_PERCENTS.contains(percent) ? percent : Look.USUAL.textPercent());
    }

    private static View view(JsonNode json) {
        return new View(
                constant(json, "layout", Layout.values(), View.USUAL.layout()),
                bool(json, "ownPicture", View.USUAL.ownPicture()));
    }

    private static Desk desk(JsonNode json) {
        return new Desk(
                bool(json, "notifications", Desk.USUAL.notifications()), bool(json, "words", Desk.USUAL.words()));
    }

    private static IceSettings connection(JsonNode json) {
        return new IceSettings(
                each(json.path("servers"), ChoicesJson::server),
                bool(json, "relayOnly", false),
                ports(json.path("ports")),
                bool(json, "publicStun", true),
                bool(json, "insecureTurnTls", false));
    }

    private static Optional<IceServer> server(JsonNode json) {
        try {
            IceUrl url = IceUrl.parse(text(json, "url").orElse(""));
            return OwnServer.of(
                    url,
                    text(json, "username").orElse(""),
                    text(json, "credential").orElse(""));
        } catch (IceUrlException e) {
            return Optional.empty();
        }
    }

    private static PortRange ports(JsonNode json) {
        try {
            return new PortRange(json.path("first").asInt(0), json.path("last").asInt(0));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Invitation> recent(JsonNode json) {
        return each(json, ChoicesJson::invitation).stream()
                .filter(room -> room.key() == null)
                .distinct()
                .limit(Choices.MOST_RECENT)
                .toList();
    }

    private static Optional<Invitation> invitation(JsonNode json) {
        try {
            return Optional.of(Invitation.parse(json.asString("")));
        } catch (InvitationException e) {
            return Optional.empty();
        }
    }

    private static Place place(JsonNode json) {
        int width = json.path("width").asInt(0);
        int height = json.path("height").asInt(0);
        boolean whole = json.path("x").isInt() && json.path("y").isInt() && width > 0 && height > 0;
        return whole
                ? new Place(
                        json.path("x").asInt(), json.path("y").asInt(), width, height, bool(json, "maximized", false))
                : null;
    }

    private static <T> List<T> each(JsonNode json, Function<JsonNode, Optional<T>> reader) {
        List<T> all = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(element -> reader.apply(element).ifPresent(all::add));
        }
        return all;
    }

    private static <T extends Enum<T>> T constant(JsonNode json, String field, T[] all, T usual) {
        String word = text(json, field).orElse("");
        for (T constant : all) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        return usual;
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static boolean bool(JsonNode json, String field, boolean usual) {
        JsonNode value = json.path(field);
        return value.isBoolean() ? value.asBoolean() : usual;
    }
}
