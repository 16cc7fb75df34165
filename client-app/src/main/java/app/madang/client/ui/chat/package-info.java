/** The chat beside the pictures: what was said, and what one writes. Owned by the JavaFX thread. */
package app.madang.client.ui.chat;
