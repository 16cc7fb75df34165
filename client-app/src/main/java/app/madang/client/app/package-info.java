/**
 * Where the program begins: command line, settings on disk, and the one place that puts the parts together. Sees all
 * other packages; none sees it. Nothing here lives on a thread of its own except what says so.
 */
package app.madang.client.app;
