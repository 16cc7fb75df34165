/**
 * What the ways to capture a screen have in common: when they look, what is sent of it, and how it ends. The ways
 * themselves are in {@code client.x11} and {@code client.portal}.
 */
package app.madang.client.screen;
