package app.madang.client.call;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import java.util.List;

/** Everything that a window shows of a call, at one moment. Immutable. */
public sealed interface CallState {

    /** No call yet. */
    record Idle() implements CallState {}

    /** On the way into a room: no answer from the server yet. */
    record Joining(Invitation invitation) implements CallState {}

    /**
     * In a room.
     *
     * @param participants the others, in the order of their coming
     */
    record InCall(
            Invitation invitation,
            Self self,
            List<Participant> participants,
            int capacity,
            SignalingState signaling,
            boolean sound)
            implements CallState {
        public InCall {
            participants = List.copyOf(participants);
        }
    }

    /** Out of the room again; {@code reason} says why. */
    record Ended(Invitation invitation, EndReason reason) implements CallState {}

    /**
     * @param media what the others are told: the camera's switch and whether it really delivers
     * @param cameraWanted the switch alone
     * @param shared what is shared beside the camera, also before its first picture; null while nothing is
     * @param hand whether it is raised
     */
    record Self(
            PeerId id,
            String name,
            MediaState media,
            boolean cameraWanted,
            CameraState camera,
            ScreenChoice shared,
            boolean hand) {

        /** Whose hand is down. */
        public Self(
                PeerId id,
                String name,
                MediaState media,
                boolean cameraWanted,
                CameraState camera,
                ScreenChoice shared) {
            this(id, name, media, cameraWanted, camera, shared, false);
        }

        /** Who shares nothing, either. */
        public Self(PeerId id, String name, MediaState media, boolean cameraWanted, CameraState camera) {
            this(id, name, media, cameraWanted, camera, null);
        }
    }

    /**
     * Another person in the room.
     *
     * @param present false while their signaling is lost; the link may well go on
     * @param fault why the link failed, null while it has not
     */
    record Participant(
            PeerId id, String name, MediaState media, boolean hand, boolean present, LinkState link, LinkFault fault) {

        /** With a link that has no fault. */
        public Participant(PeerId id, String name, MediaState media, boolean hand, boolean present, LinkState link) {
            this(id, name, media, hand, present, link, null);
        }
    }

    /** How the link to a participant is. */
    enum LinkState {
        /** Being set up for the first time: no media yet. */
        CONNECTING,
        /** Media flow. */
        CONNECTED,
        /** Media flowed and stand still; it is being mended. */
        INTERRUPTED,
        /** Could not be set up or mended so far; it is tried again. */
        FAILED
    }

    /** How this participant's own connection to the server is. */
    enum SignalingState {
        CONNECTED,
        /** Lost, and being tried again; connected media go on. */
        RECONNECTING
    }
}
