/**
 * Choosing what is shared. The page asks {@link app.madang.client.ui.ScreenLook} what there is while it is open, and the
 * call to share what was chosen.
 */
package app.madang.client.ui.share;
