/**
 * People who come, talk, lose their connections in every way and come back, at random, to a server in a process of its
 * own that is killed now and then; and beside them a model of what each of them must hear and see.
 *
 * <p>One thread, the test's, owns everything here: sockets, timers, people and model turn in {@link
 * app.madang.signaling.soak.Engine}. What other threads learn (a process has started, a census was taken) they post to
 * it.
 *
 * <p>What the model rests on: every join brings a new name with its number in it, so whoever sees the name knows which
 * joins of that person the server has handled; and every relayed message carries the number of the join with which its
 * sender's stay began, and a running number from this sender to this receiver. See {@link
 * app.madang.signaling.soak.Conversation} for what may be lost and what may not.
 */
package app.madang.signaling.soak;
