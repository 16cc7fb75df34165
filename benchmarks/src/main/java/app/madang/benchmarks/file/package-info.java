/** A large file from one participant to the other while both are in a call, and what it does to the call. */
package app.madang.benchmarks.file;
