/**
 * Small pieces that more than one page uses: buttons, icons, the level meter, the newest value on its way to the
 * JavaFX thread. Everything but {@link app.madang.client.ui.part.Newest#offer} belongs to the JavaFX thread.
 */
package app.madang.client.ui.part;
