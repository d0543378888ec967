/** Events out of the public views of Sessionize. Start at {@link dev.meetupkit.json.sessionize.SessionizeReader}. */
package dev.meetupkit.json.sessionize;
