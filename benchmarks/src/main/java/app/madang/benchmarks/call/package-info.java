/** Whole calls of real participants, measured from outside. */
package app.madang.benchmarks.call;
