/** What the doctor found, as people read it in a terminal and as programs read it (docs/doctor.md). */
package app.madang.client.app.doctor;
