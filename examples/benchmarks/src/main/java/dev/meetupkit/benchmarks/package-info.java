/** Benchmarks beside the peers. CONTRIBUTING.md says how to run them. */
package dev.meetupkit.benchmarks;
