/**
 * The settings: a sheet over the start page or a call. Each {@link app.madang.client.ui.settings.Section} shows a part
 * of {@link app.madang.client.ui.Choices} and remembers every change at once; there is nothing to confirm. All of it
 * belongs to the JavaFX thread.
 */
package app.madang.client.ui.settings;
