package org.bulou.law.interview;

import java.time.Instant;

/** Who answered, and when. */
record Entry(Instant at, String by) implements Comparable<Entry> {
  @Override
  public int compareTo(Entry other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime : by.compareTo(other.by);
  }
}
