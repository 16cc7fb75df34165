package app.madang.client.call;

/**
 * Something that people should hear of once.
 *
 * @param about the participant's name that it concerns, or a number as text, null where neither
 */
public record Notice(Kind kind, String about) {
    public enum Kind {
        CAMERA_MISSING,
        CAMERA_BUSY,
        CAMERA_LOST,
        /** Another camera took the place of one that cannot be had; about: the one that is used now. */
        CAMERA_REPLACED,
        /** The camera that people chose is not there as the call begins; about: that camera. */
        CAMERA_ABSENT,
        /** A camera came, or came back, and is used. */
        CAMERA_CONNECTED,
        MICROPHONE_ABSENT,
        MICROPHONE_REPLACED,
        MICROPHONE_CONNECTED,
        MICROPHONE_GONE,
        SPEAKERS_ABSENT,
        SPEAKERS_REPLACED,
        SPEAKERS_CONNECTED,
        SPEAKERS_GONE,
        NO_SOUND,
        /** What this participant shared is not there any more. */
        SHARED_CLOSED,
        SHARING_DECLINED,
        SHARING_FAILED,
        PARTICIPANT_JOINED,
        PARTICIPANT_LEFT,
        PARTICIPANT_TIMED_OUT,
        ROOM_HAS_KEY,
        TAMPERING,
        SERVER_STOPPING,
        SERVER_ERROR,
        /** A TURN server does not take the user name or the credential. */
        RELAY_REFUSED,
        /** A TURN server has nothing left to give. */
        RELAY_FULL,
        /** A STUN or TURN server answers with another error. */
        ICE_SERVER_ERROR
    }
}
