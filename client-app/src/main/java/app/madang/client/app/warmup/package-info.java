/**
 * What joining needs, gone through before anybody joins: code that runs for the first time runs ten times as slowly, and
 * several hundred classes of this program, of JavaFX and of the native library do in the moment in which people wait for
 * each other's picture. {@link app.madang.client.app.warmup.WarmUp} says when. Everything is owned by the call thread.
 */
package app.madang.client.app.warmup;
