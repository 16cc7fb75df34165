package app.madang.client.portal;

/**
 * What somebody allowed to be shared.
 *
 * @param descriptor of a connection to PipeWire that has this and nothing else; whoever takes it closes it
 * @param node its stream's number there
 */
record Grant(int descriptor, int node) {}
