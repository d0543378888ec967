/** Benchmarks beside the peers. {@code mvn exec:exec} in this module runs them; CONTRIBUTING.md says how. */
package dev.meetupkit.benchmarks;
