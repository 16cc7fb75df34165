/**
 * What people give each other beside pictures and sound: chat, and files. It goes over the data channels of the links
 * (docs/data-channel.md), in plain Java. {@link app.madang.client.data.Chat} and
 * {@link app.madang.client.data.FileExchange} live on the call thread; what touches a disk runs on the files thread.
 */
package app.madang.client.data;
