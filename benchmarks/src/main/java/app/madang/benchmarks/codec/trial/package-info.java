/** What runs in the process of a trial: the client's native side, both ends of one link, and who judges the pictures. */
package app.madang.benchmarks.codec.trial;
