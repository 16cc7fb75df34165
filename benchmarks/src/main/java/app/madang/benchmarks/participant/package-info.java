/** Participants of both makes, each in processes of its own, and what they tell. */
package app.madang.benchmarks.participant;
