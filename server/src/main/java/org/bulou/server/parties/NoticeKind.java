package org.bulou.server.parties;

import java.util.List;
import java.util.Locale;

/** To whom a notice goes, and with that why. */
public enum NoticeKind {
  /** To the provider of a component. */
  UPSTREAM("upstream-notice", PartyKind.UPSTREAM),
  /** To those our products may have brought the flaw to. */
  USER("protective-notice", PartyKind.USER, PartyKind.DOWNSTREAM);

  private final String purpose;

  @SuppressWarnings("ImmutableEnumChecker") // List.of, copied by nobody
  private final List<PartyKind> to;

  NoticeKind(String purpose, PartyKind... to) {
    this.purpose = purpose;
    this.to = List.of(to);
  }

  /** Its purpose in the law's words. */
  public String purpose() {
    return purpose;
  }

  /** Is it for parties of this kind? */
  public boolean isFor(PartyKind kind) {
    return to.contains(kind);
  }

  /** The name in the database, in forms and of texts. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeKind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
