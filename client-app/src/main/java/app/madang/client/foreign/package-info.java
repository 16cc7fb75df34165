/** What every home of {@code java.lang.foreign} needs. */
package app.madang.client.foreign;
