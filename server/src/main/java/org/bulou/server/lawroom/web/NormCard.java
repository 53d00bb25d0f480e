package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.explain.ClockWords;
import org.bulou.law.explain.NormText;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * A norm as the library shows it.
 *
 * @param anchor where it stands on its page; versions after the first have one of their own
 * @param kind its kind as styles and messages name it
 * @param source what the place is called from which the rule was taken
 * @param sure was the wording read
 * @param clock how its time is told
 * @param exceptions permissions that take it away
 * @param takesAway for a permission: the norms it is an exception to
 * @param open the places where its text is open
 * @param rule everything that decides, as law files write it
 */
public record NormCard(
    String id,
    String anchor,
    String kind,
    Bilingual kindWords,
    Bilingual title,
    String article,
    Bilingual source,
    boolean sure,
    Bilingual confidence,
    Optional<Bilingual> note,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Bilingual> clock,
    List<Bilingual> exceptions,
    List<String> takesAway,
    Norm.Penalty penalty,
    Optional<Norm.FormStage> form,
    List<OpenElement> open,
    String rule) {

  static NormCard of(Norm n, Law law, List<OpenElement> elements) {
    Norm.Head head = n.head();
    return new NormCard(
        n.id(),
        law.versions(n.id()).getFirst() == n ? n.id() : n.id() + "-" + head.validity().start(),
        head.kind().name().toLowerCase(Locale.ROOT),
        Wording.of(head.kind()),
        head.title(),
        head.cite().at(),
        source(n),
        head.cite().confidence() == org.bulou.law.model.Confidence.READ,
        Wording.of(head.cite().confidence()),
        head.cite().note(),
        head.validity().from(),
        head.validity().until(),
        n.clock().map(c -> ClockWords.of(c, law)),
        law.exemptions().stream()
            .filter(e -> e.from() == n)
            .map(e -> e.permission().head().title())
            .distinct()
            .toList(),
        n.conditions().excepts(),
        n.penalty(),
        n.contents().form(),
        elements.stream().filter(e -> e.norms().contains(n)).toList(),
        NormText.of(n));
  }

  private static Bilingual source(Norm n) {
    String key = n.head().cite().source();
    return Optional.ofNullable(n.head().instrument().sources().get(key))
        .map(s -> s.title())
        .orElseGet(() -> Bilingual.same(key));
  }

  /** An amount of a penalty without its bearer. */
  public static String range(Norm.Amount a) {
    String min = a.min().map(NormCard::number).orElse("");
    String max = a.max().map(NormCard::number).orElse("");
    return (min.isEmpty() ? "≤ " + max : max.isEmpty() ? "≥ " + min : min + " – " + max)
        + " "
        + a.currency();
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
  }
}
