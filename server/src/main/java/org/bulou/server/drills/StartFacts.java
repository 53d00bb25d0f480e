package org.bulou.server.drills;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.law.source.Node;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.ToldNodes;
import org.bulou.server.cases.Written;

/**
 * The facts of a scenario as a case is told them. Their instants are told from the start: {@code
 * start}, {@code start+5m}, {@code start-20h}.
 */
final class StartFacts {
  private static final Pattern FROM_START = Pattern.compile("start(?:([+-])(\\d+)([mhd]))?");
  private static final Pattern LITERAL = Pattern.compile("true|false|-?[0-9]+");
  private final Instant start;

  StartFacts(Instant start) {
    this.start = start;
  }

  List<Told> told(Node.Mapping facts) {
    return ToldNodes.of(facts, this::scalar);
  }

  private String scalar(Node.Scalar s) {
    if (!s.plain()) {
      return Written.text(s.text());
    }
    Matcher from = FROM_START.matcher(s.text());
    if (from.matches()) {
      return Written.instant(start.plus(distance(from)));
    }
    return LITERAL.matcher(s.text()).matches() ? s.text() : Written.text(s.text());
  }

  private static Duration distance(Matcher from) {
    if (from.group(1) == null) {
      return Duration.ZERO;
    }
    long amount = Long.parseLong(from.group(2));
    Duration distance =
        switch (from.group(3)) {
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    return from.group(1).equals("-") ? distance.negated() : distance;
  }
}
