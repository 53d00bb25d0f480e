package org.bulou.server.access;

import java.util.Locale;
import org.bulou.law.source.Bilingual;

/**
 * What a person is here. A person may have several; four-eyes rules look at the person, not the
 * role.
 */
public enum Role {
  /** Takes in reports, records facts, prepares filings and notices. */
  ANALYST("分析员", "analyst"),
  /** Brings parties together: shares, embargo, access to cases. */
  COORDINATOR("协调员", "coordinator"),
  /** Qualified in one or more laws: picks readings and decides conflicts of those laws. */
  LEGAL("法务", "legal"),
  /** Lets something out that somebody else wrote. */
  RELEASER("签发人", "releaser"),
  /** Reads everything a case holds, changes nothing. */
  AUDITOR("审计员", "auditor"),
  /** Keeps people and settings; cannot read cases. */
  ADMIN("管理员", "administrator");

  private final String zh;
  private final String en;

  Role(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** For the page. */
  public Bilingual title() {
    return new Bilingual(zh, en);
  }

  /** As stored. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role stored as {@code wire}. */
  public static Role of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
