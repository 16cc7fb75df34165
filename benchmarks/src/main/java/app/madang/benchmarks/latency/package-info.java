/** From the moment a picture is drawn, or somebody joins, to what others see on their screen. */
package app.madang.benchmarks.latency;
