/**
 * Keeps the machine awake during a call. Plain Java: it hears of calls on the call thread and starts what is needed on a
 * loop of its own, {@code desk}, as starting a program takes its time.
 */
package app.madang.client.desk;
