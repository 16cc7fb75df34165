/** The page of keyboard shortcuts, made from {@link app.madang.client.ui.Shortcut}; on the JavaFX thread. */
package app.madang.client.ui.keys;
