/** The clip that every participant sends, and the stamps in it. */
package app.madang.benchmarks.clip;
