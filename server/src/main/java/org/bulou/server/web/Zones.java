package org.bulou.server.web;

import java.util.List;

/** The zones a form offers for a time. */
public final class Zones {
  /** Those in which times are most often told. */
  public static final List<String> USUAL =
      List.of(
          "Asia/Shanghai",
          "Europe/Berlin",
          "Europe/Brussels",
          "UTC",
          "America/New_York",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Asia/Seoul");

  private Zones() {}
}
