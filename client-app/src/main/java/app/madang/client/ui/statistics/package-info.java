/**
 * How links are, in numbers: a few words on each tile, and the last minutes as plots. Nodes belong to the JavaFX
 * thread; words, units and scales are plain functions for any thread.
 */
package app.madang.client.ui.statistics;
