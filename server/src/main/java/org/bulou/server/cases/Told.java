package org.bulou.server.cases;

import java.util.Optional;

/**
 * One fact or claim as it is kept.
 *
 * @param part the part's id, such as {@code r100} or {@code awareness(sz, v1)}
 * @param attribute the attribute's name; {@code is} declares the part's type
 * @param value the value in the written form of the law-data format, as JSON
 * @param claimedBy who claims it; empty for a fact
 */
public record Told(String part, String attribute, String value, Optional<String> claimedBy) {
  /** A fact. */
  public static Told fact(String part, String attribute, String value) {
    return new Told(part, attribute, value, Optional.empty());
  }

  /** What somebody says and nobody adopted yet. */
  public static Told claim(String part, String attribute, String value, String by) {
    return new Told(part, attribute, value, Optional.of(by));
  }

  /** Declares a part. */
  public static Told is(String part, String type) {
    return fact(part, "is", Written.text(type));
  }
}
