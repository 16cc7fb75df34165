package app.madang.client.statistics;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.port.LinkStatistics;

/**
 * One link's numbers at one moment.
 *
 * @param atMs since the call began
 * @param link how the link was shown then
 */
public record Sample(long atMs, LinkState link, LinkStatistics numbers) {}
