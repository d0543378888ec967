/** Events as JSON, both ways. Start at {@link dev.meetupkit.json.EventJson}; the format is described in FORMAT.md. */
package dev.meetupkit.json;
