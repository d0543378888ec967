/**
 * What is written: a text of Markdown with front matter as an ordered list of blocks, each with where it stands. Start at
 * {@link dev.meetupkit.markdown.Document}. Nothing outside of this package mentions CommonMark or YAML.
 */
package dev.meetupkit.markdown;
