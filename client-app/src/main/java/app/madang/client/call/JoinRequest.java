package app.madang.client.call;

import app.madang.protocol.Invitation;

/**
 * @param name as typed; 1 to 64 characters once trimmed
 * @param access the word that the server asks for, null where none is known
 */
public record JoinRequest(Invitation invitation, String name, boolean microphone, boolean camera, String access) {}
