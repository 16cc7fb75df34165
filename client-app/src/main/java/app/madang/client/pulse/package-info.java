/**
 * Microphones and speakers of a Linux machine, through PulseAudio or what speaks like it (PipeWire). The native library
 * always opens the default device there, so its streams are moved, with the command {@code pactl}; no library of
 * PulseAudio's is called, as its errors end the process. Drivers run on the desk's loop; a thread {@code pactl} reads
 * what changed.
 */
package app.madang.client.pulse;
