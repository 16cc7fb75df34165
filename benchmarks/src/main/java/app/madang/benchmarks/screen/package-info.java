/** Reads the stamps in the tiles of a window off the screen: what people would see, and when. */
package app.madang.benchmarks.screen;
