/**
 * Which camera, microphone and speakers are used: what people chose, what stands in for it while it is away, and that
 * it is taken back when it returns ({@code docs/devices.md}). Plain Java; everything belongs to the loop of
 * {@link app.madang.client.devices.DeviceDesk}, on which drivers may block.
 */
package app.madang.client.devices;
