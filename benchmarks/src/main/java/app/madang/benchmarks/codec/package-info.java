/** What each codec costs and what comes of it: trials of the client's own links, each in a process that is measured from outside. */
package app.madang.benchmarks.codec;
