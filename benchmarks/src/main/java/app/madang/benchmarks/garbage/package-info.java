/** What a JVM that is measured allocates, and how long it stands still to collect it, by its own log. */
package app.madang.benchmarks.garbage;
