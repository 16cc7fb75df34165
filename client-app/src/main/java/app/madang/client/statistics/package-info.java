/**
 * The last minutes of every link in numbers. Plain Java: fed on the call thread, read by whoever shows or keeps them.
 * Only {@link app.madang.client.statistics.StatisticsHistory} changes, under its own lock; all else is immutable.
 */
package app.madang.client.statistics;
