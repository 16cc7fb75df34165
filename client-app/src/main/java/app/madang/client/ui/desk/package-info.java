/** What people see of a call while they look elsewhere: the window's title, and what the desktop tells them. */
package app.madang.client.ui.desk;
