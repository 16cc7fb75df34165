/**
 * What the owner of a server may decide, read from the command line, the environment and a file, in this order, and made
 * into {@link app.madang.signaling.ServerSettings}. Whatever is wrong becomes a sentence; all sentences are said at once.
 */
package app.madang.signaling.options;
