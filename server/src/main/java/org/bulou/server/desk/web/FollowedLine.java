package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.source.Bilingual;
import org.bulou.server.library.ReadingDecision;
import org.bulou.server.platform.ActorId;

/**
 * A reading that is followed and on which something of this case rests.
 *
 * @param about what the element decides, and where it stands
 * @param who decided it
 * @param since since when it is followed
 * @param on the duties and prohibitions that another reading would change
 */
public record FollowedLine(
    String element,
    Bilingual about,
    String reading,
    String who,
    When since,
    boolean retroactive,
    List<Bilingual> on) {

  /** The element as a query parameter's value. */
  public String encoded() {
    return URLEncoder.encode(element, StandardCharsets.UTF_8);
  }

  /** Those among the decisions in effect that decide something here. */
  static List<FollowedLine> of(
      Collection<Duty> duties,
      Collection<Gate> gates,
      Map<String, ReadingDecision> inEffect,
      List<OpenElement> elements,
      Function<ActorId, String> names,
      Reader r) {
    Map<String, Set<Bilingual>> on = new TreeMap<>();
    for (Duty d : duties) {
      d.outcomes().stream()
          .filter(Outcome::adopted)
          .forEach(o -> put(on, o.element(), d.norm().head().title()));
    }
    gates.stream()
        .flatMap(g -> g.verdicts().stream())
        .forEach(v -> readings(v).forEach(e -> put(on, e, v.norm().head().title())));
    Map<String, OpenElement> known = new LinkedHashMap<>();
    elements.forEach(e -> known.put(e.element(), e));
    List<FollowedLine> lines = new ArrayList<>();
    on.forEach(
        (element, titles) ->
            Optional.ofNullable(inEffect.get(element))
                .ifPresent(
                    d ->
                        lines.add(
                            new FollowedLine(
                                element,
                                about(Optional.ofNullable(known.get(element)), element),
                                d.reading().orElse(""),
                                names.apply(d.by()),
                                r.moment(d.effective(), ZoneOffset.UTC),
                                d.retroactive(),
                                List.copyOf(titles)))));
    return lines;
  }

  private static void put(Map<String, Set<Bilingual>> on, String element, Bilingual title) {
    on.computeIfAbsent(element, e -> new LinkedHashSet<>()).add(title);
  }

  /** The elements a verdict looked at, as {@code element=reading}. */
  private static List<String> readings(Verdict v) {
    List<String> both = new ArrayList<>(v.closing());
    both.addAll(v.clear());
    return both.stream().filter(x -> x.contains("=")).map(x -> x.replaceAll("=.*", "")).toList();
  }

  private static Bilingual about(Optional<OpenElement> element, String id) {
    return element
        .map(
            e ->
                new Bilingual(
                    e.about().words().zh() + "：" + e.title().zh(),
                    e.about().words().en() + ": " + e.title().en()))
        .orElseGet(() -> Bilingual.same(id));
  }
}
