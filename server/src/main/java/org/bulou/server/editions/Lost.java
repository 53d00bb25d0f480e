package org.bulou.server.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.explain.LawDiff;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.server.decisions.Standing;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.library.FollowedReadings;
import org.bulou.server.library.LawRead;
import org.springframework.stereotype.Component;

/** What differs in the law, and which decisions of ours lose what they are about. */
@Component
final class Lost {
  private static final int LONGEST = 4000;
  private final FollowedReadings followed;
  private final StandingDecisions standing;

  Lost(FollowedReadings followed, StandingDecisions standing) {
    this.followed = followed;
    this.standing = standing;
  }

  List<LawChange> between(Law before, LawRead after, Instant asOf) {
    List<LawChange> changes = new ArrayList<>();
    followed
        .lostUnder(after, asOf)
        .forEach(
            d ->
                changes.add(
                    new LawChange(
                        "reading", d.element(), "gone", Bilingual.same(d.reading().orElse("")))));
    Set<String> then = names(after.law());
    Set<String> now = names(before);
    for (Standing s : standing.all()) {
      if (s.withdrawn().isEmpty()
          && !(keeps(s.duty(), now, then) && keeps(s.prohibition(), now, then))) {
        changes.add(
            new LawChange(
                "standing",
                s.id().toString(),
                "gone",
                Bilingual.same(s.duty() + " / " + s.prohibition())));
      }
    }
    LawDiff.between(
            new LawDiff.Side(before, Optional.empty()),
            new LawDiff.Side(after.law(), Optional.empty()))
        .forEach(d -> changes.add(of(d)));
    return changes;
  }

  /** What a standing decision may name: a norm, an instrument, a jurisdiction. */
  private static Set<String> names(Law law) {
    Set<String> names = new HashSet<>();
    law.norms()
        .forEach(
            n -> {
              names.add(n.id());
              names.add(n.head().instrument().id());
              names.add(n.head().instrument().jurisdiction());
            });
    return names;
  }

  private static boolean keeps(String name, Set<String> now, Set<String> then) {
    return then.contains(name) || !now.contains(name);
  }

  private static LawChange of(LawDiff d) {
    String sign = d.before().isEmpty() ? "new" : d.after().isEmpty() ? "gone" : "changed";
    return new LawChange(
        d.what().name().toLowerCase(java.util.Locale.ROOT),
        d.id(),
        sign,
        new Bilingual(lines(d, Language.ZH), lines(d, Language.EN)));
  }

  /** Of something new or gone its first line, which names it. */
  private static String lines(LawDiff d, Language language) {
    List<String> lines = d.lines(language);
    boolean both = d.before().isPresent() && d.after().isPresent();
    String text = String.join("\n", both ? lines : lines.stream().limit(1).toList());
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
