/**
 * The doctor: tries step by step what a call needs from server, network and devices, and says in one verdict whether
 * calls will work. Plain Java: the server is asked through {@code call.port}, STUN and TURN servers by
 * {@code app.madang.stun}, devices through {@code media}.
 *
 * <p>{@link app.madang.client.doctor.Doctor} blocks the thread that calls it for about 20 s at most and tells each step
 * as it ends, on threads of its own that end with it. {@link app.madang.client.doctor.Verdict} is a function of what was
 * found. No sentence is written here: the language bundles have them.
 */
package app.madang.client.doctor;
