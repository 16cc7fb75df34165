/**
 * The doctor in the window: its page, on the JavaFX thread, and its findings in words.
 * {@link app.madang.client.ui.doctor.DoctorTexts} is plain Java, for any thread.
 */
package app.madang.client.ui.doctor;
