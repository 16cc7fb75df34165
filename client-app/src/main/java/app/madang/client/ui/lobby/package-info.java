/**
 * The page before a call: who one is, how one looks and sounds, and the two ways into a call. It exists once and keeps
 * what was typed while calls come and go. JavaFX thread only.
 */
package app.madang.client.ui.lobby;
