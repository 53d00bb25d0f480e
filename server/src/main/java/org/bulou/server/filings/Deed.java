package org.bulou.server.filings;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * One act on a filing, by whom, when it was recorded, and what was said with it.
 *
 * @param said the words given with it, by the names below; never secret, always a person's own
 */
public record Deed(Act act, ActorId by, Instant at, Map<String, String> said) {
  /** Why: of a return, an invalidation, a withdrawal, a decision, an unchecked submission. */
  public static final String REASON = "reason";

  /** The number the portal or the authority gave. */
  public static final String REFERENCE = "reference";

  /** The portal account it was sent from. */
  public static final String ACCOUNT = "account";

  /** When it was sent or happened, ISO 8601, when that is not when it was recorded. */
  public static final String WHEN = "when";

  /** Present when one person submitted unchecked: why. */
  public static final String GLASS = "glass";

  /** The norms a decision is about, and those that stood in the way, separated by spaces. */
  public static final String NORMS = "norms";

  /** What a decision is about: the digest of the action put to the gate, without its instant. */
  public static final String ACTION = "action";

  public Deed {
    said = Map.copyOf(said);
  }

  /** A deed with nothing more to say. */
  static Deed of(Act act, ActorId by, Instant at) {
    return new Deed(act, by, at, Map.of());
  }

  /** What was said under a name; empty also when it was blank. */
  public Optional<String> said(String name) {
    return Optional.ofNullable(said.get(name)).filter(s -> !s.isBlank());
  }

  /** When it was done, as far as told; else when it was recorded. */
  public Instant when() {
    return said(WHEN).map(Instant::parse).orElse(at);
  }

  boolean brokeGlass() {
    return said(GLASS).isPresent();
  }
}
