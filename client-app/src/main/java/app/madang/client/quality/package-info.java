/**
 * What each peer gets of our pictures, and what we ask of theirs: {@link app.madang.client.quality.Adaptation} hears
 * what happens in the call, asks the policy of {@code client.media} and tells the pipeline. All of it on the call loop;
 * plain Java, so that stories run in virtual time.
 */
package app.madang.client.quality;
