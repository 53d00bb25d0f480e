package org.bulou.server.decisions.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.decisions.Decision;
import org.bulou.server.decisions.Decisions;
import org.bulou.server.decisions.Side;
import org.bulou.server.decisions.Signature;
import org.bulou.server.decisions.Standing;
import org.bulou.server.decisions.StandingDecisions;
import org.springframework.stereotype.Component;

/** Decisions and signatures as lines of a page, for one reader. */
@Component
final class Lines {
  private final Decisions decisions;
  private final StandingDecisions standing;
  private final People people;

  Lines(Decisions decisions, StandingDecisions standing, People people) {
    this.decisions = decisions;
    this.standing = standing;
    this.people = people;
  }

  Made of(Decision d, Person me, ZoneId zone) {
    return new Made(
        d.id(),
        d.number(),
        d.version(),
        d.way().wire(),
        d.what(),
        time(d.until(), zone),
        people.displayName(d.by()),
        time(d.at(), zone),
        d.effective().isPresent(),
        d.standing().flatMap(standing::find).map(Standing::number),
        d.remark(),
        signed(d.signatures(), me, zone));
  }

  List<Signed> signed(List<Signature> signatures, Person me, ZoneId zone) {
    Function<Signature, Signed> line =
        s ->
            new Signed(
                people.displayName(s.person()),
                time(s.at(), zone),
                laws(s.sides()),
                decisions.memo(s, me));
    return signatures.stream().map(line).toList();
  }

  static String laws(List<Side> sides) {
    return String.join(", ", sides.stream().map(Side::shown).distinct().toList());
  }

  /** In a zone and in UTC. */
  static String time(Instant at, ZoneId zone) {
    String utc = Instants.local(at, ZoneOffset.UTC);
    return zone.equals(ZoneOffset.UTC) ? utc : Instants.local(at, zone) + " (" + utc + ")";
  }
}
