/**
 * The page of a call: tiles, the bar below them, the invitation, what passes and what lasts in words. Nodes belong to
 * the JavaFX thread; layouts, initials and the speaking rule are plain functions and records for any thread.
 */
package app.madang.client.ui.call;
