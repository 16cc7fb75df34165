/** Processes that are measured from outside: what they use, and that none of them stays behind. */
package app.madang.benchmarks.process;
