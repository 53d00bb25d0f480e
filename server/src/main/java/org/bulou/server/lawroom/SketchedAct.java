package org.bulou.server.lawroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;

/**
 * The answers of a finder as facts. What was not answered is left unsaid; where the vocabulary
 * takes silence for "none on record", it is said that nobody knows.
 *
 * <p>Of what has happened only that it happened counts for a gate, so it is told as of a moment
 * ago.
 */
final class SketchedAct {
  static final String ACT = "act";
  private static final String YOU = "you";
  private static final String PRODUCT = "product";
  private static final String FLAW = "flaw";
  private static final String RECIPIENT = "recipient";
  private static final List<String> LEVELS =
      List.of("existence", "product", "nature", "detail", "poc");
  private static final long MOMENT = 60;

  private final Wish wish;
  private final Map<Asked, String> answers;
  private final Instant now;
  private final List<Told> told = new ArrayList<>();

  private SketchedAct(Wish wish, Map<Asked, String> answers, Instant now) {
    this.wish = wish;
    this.answers = answers;
    this.now = now;
  }

  static List<Told> of(Wish wish, Map<Asked, String> answers, Instant now) {
    SketchedAct sketch = new SketchedAct(wish, answers, now);
    sketch.person();
    if (wish.way() == Wish.Way.TEST) {
      sketch.test();
    } else {
      sketch.flaw();
      sketch.release();
    }
    return List.copyOf(sketch.told);
  }

  private void person() {
    tell("case", "aspects", Written.members(List.of("vulnerability"), List.of()));
    tell("case", "entities", Written.all(List.of(YOU)));
    tell("case", "incidents", Written.all(List.of()));
    tell("case", "collection_platforms", Written.all(List.of()));
    told.add(Told.is(YOU, "entity"));
    tell(YOU, "roles", Written.all(List.of("cn.finder")));
    tell(YOU, "reports", Written.all(List.of()));
    answer(Asked.FROM).ifPresent(t -> tell(YOU, "established_in", Written.text(t)));
    agreement();
  }

  private void agreement() {
    if (!wish.asks().contains(Asked.AGREEMENT)) {
      return;
    }
    String chosen = answer(Asked.AGREEMENT).orElse("");
    List<String> policies =
        chosen.isEmpty()
            ? Asked.AGREEMENT.choices().stream().filter(p -> !p.equals("none")).toList()
            : chosen.equals("none") ? List.of() : List.of(chosen);
    policies.forEach(p -> agreement(p, chosen.isEmpty() ? Written.nobodyKnows(now) : before()));
    tell(YOU, "adoptions", Written.all(policies.stream().map(p -> "agreement-" + p).toList()));
    tell("case", "embargoes", Written.all(policies.stream().map(p -> "silence-" + p).toList()));
  }

  /** An agreement under a policy, and the silence it asks for. */
  private void agreement(String policy, String since) {
    told.add(Told.is("agreement-" + policy, "adoption"));
    tell("agreement-" + policy, "policy", Written.text(policy));
    tell("agreement-" + policy, "adopted_at", since);
    told.add(Told.is("silence-" + policy, "embargo"));
    tell("silence-" + policy, "about", Written.text(FLAW));
    tell("silence-" + policy, "policy", Written.text(policy));
    tell("silence-" + policy, "agreed_at", since);
    tell("silence-" + policy, "ends_at", not());
  }

  private void flaw() {
    tell("case", "vulnerabilities", Written.all(List.of(FLAW)));
    told.add(Told.is(PRODUCT, "product"));
    tell(PRODUCT, "components", Written.all(List.of()));
    told.add(Told.is(FLAW, "vulnerability"));
    tell(FLAW, "in_own_code", Written.truth(true));
    answer(Asked.WHOSE)
        .ifPresent(
            whose ->
                tell(
                    "capacity(" + YOU + ", " + PRODUCT + ")",
                    "roles",
                    whose.equals("own")
                        ? Written.members(
                            List.of("cn.network-product-provider", "eu.manufacturer"), List.of())
                        : Written.all(List.of())));
    fix();
    answer(Asked.PUBLIC)
        .ifPresent(
            is ->
                LEVELS.forEach(
                    level ->
                        tell(
                            "publicity(" + FLAW + ")",
                            level + "_at",
                            is.equals("yes") ? before() : not())));
    toldOthers();
    event();
  }

  private void fix() {
    String is = answer(Asked.FIX).orElse("");
    if (is.equals("no")) {
      tell(FLAW, "measures", Written.all(List.of()));
      return;
    }
    told.add(Told.is("fix", "measure"));
    tell("fix", "kind", Written.text("fix"));
    tell("fix", "by_provider", Written.truth(true));
    tell("fix", "products", Written.all(List.of(PRODUCT)));
    tell("fix", "available_at", is.equals("yes") ? before() : Written.nobodyKnows(now));
    tell(FLAW, "measures", Written.all(List.of("fix")));
  }

  private void toldOthers() {
    String who = answer(Asked.TOLD).orElse("");
    String early = "early_release(" + YOU + ", " + FLAW + ")";
    List<String> steps =
        List.of(
            "evaluated_with_provider_at",
            "reported_to_miit_at",
            "reported_to_mps_at",
            "ministries_evaluated_at");
    switch (who) {
      case "evaluated" -> steps.forEach(s -> tell(early, s, before()));
      case "nobody", "provider" -> steps.forEach(s -> tell(early, s, not()));
      default -> steps.forEach(s -> tell(early, s, Written.nobodyKnows(now)));
    }
    if (who.equals("provider") || who.equals("evaluated")) {
      tell("disclosure(" + YOU + ", " + FLAW + ")", "contacted_at", before());
      tell("disclosure(" + YOU + ", " + FLAW + ")", "reported_at", before());
    }
  }

  private void event() {
    String is = answer(Asked.EVENT).orElse("");
    if (is.equals("no")) {
      tell("case", "windows", Written.all(List.of()));
    } else if (is.equals("yes")) {
      told.add(Told.is("event", "window"));
      tell("event", "level", Written.text("national"));
      tell("event", "confirmed", Written.truth(true));
      tell("event", "start", before());
      tell("event", "end", not());
      tell("case", "windows", Written.all(List.of("event")));
    }
  }

  private void release() {
    String audience =
        switch (wish.way()) {
          case PUBLIC -> "public";
          case SHOWN -> answer(Asked.AUDIENCE).orElse("");
          case NAMED, TEST -> "named";
        };
    List<Told> more = new ArrayList<>();
    truth(Asked.REMEDY).ifPresent(v -> more.add(Told.fact("", "with_remedy", v)));
    truth(Asked.LIVE).ifPresent(v -> more.add(Told.fact("", "live_system", v)));
    truth(Asked.TOOL).ifPresent(v -> more.add(Told.fact("", "attack_tool", v)));
    if (answer(Asked.FAITH).filter("yes"::equals).isPresent()) {
      more.add(Told.fact("", "exaggerates", Written.truth(false)));
    }
    PlannedAction.Builder act =
        act()
            .with("audience", Optional.of(audience).filter(a -> !a.isEmpty()).map(Written::text))
            .with("recipients", Written.all(recipients()))
            .item(FLAW, wish.level(), Optional.of(PRODUCT), more);
    channel(act);
    told.addAll(act.build().told());
  }

  private List<String> recipients() {
    if (wish.way() == Wish.Way.PUBLIC) {
      return List.of();
    }
    told.add(Told.is(RECIPIENT, "party"));
    answer(Asked.WHERE).ifPresent(t -> tell(RECIPIENT, "territory", Written.text(t)));
    String is =
        wish == Wish.TELL_PROVIDER
            ? "provider"
            : wish == Wish.CONTEST ? "other" : answer(Asked.RECIPIENT).orElse("");
    if (!is.isEmpty()) {
      tell(
          RECIPIENT, "provides", Written.all(is.equals("provider") ? List.of(PRODUCT) : List.of()));
      tell(RECIPIENT, "maintains", Written.all(List.of()));
      tell(RECIPIENT, "authority", Written.truth(is.equals("authority")));
    }
    return List.of(RECIPIENT);
  }

  private void channel(PlannedAction.Builder act) {
    String readers = answer(Asked.READERS).orElse("");
    if (readers.isEmpty()) {
      return;
    }
    told.add(Told.is("channel", "channel"));
    if (readers.equals("no")) {
      tell("channel", "readers", Written.all(List.of()));
    } else {
      told.add(Told.is("reader", "party"));
      tell("reader", "territory", Written.text("OTHER"));
      tell("reader", "provides", Written.all(List.of()));
      tell("reader", "maintains", Written.all(List.of()));
      tell("channel", "readers", Written.all(List.of("reader")));
    }
    act.with("channel", Written.text("channel"));
  }

  private void test() {
    tell("case", "vulnerabilities", Written.all(List.of()));
    told.add(Told.is("system", "operated_system"));
    answer(Asked.SYSTEM)
        .ifPresent(
            kind -> {
              tell("system", "cii", Written.truth(kind.equals("cii")));
              tell("system", "basic_telecom", Written.truth(kind.equals("telecom")));
            });
    String leave = answer(Asked.LEAVE).orElse("");
    tell(
        "probing(" + YOU + ", system)",
        "authorised_at",
        leave.equals("yes") ? before() : leave.equals("no") ? not() : Written.nobodyKnows(now));
    PlannedAction.Builder act =
        act()
            .with("audience", Written.text("named"))
            .with("recipients", Written.all(List.of()))
            .with("probes", Written.all(List.of("system")))
            // A test its operator allowed is no intrusion (doctrine noted at CSL 29).
            .with(
                "endangers_network",
                leave.equals("yes") ? Optional.of(Written.truth(false)) : truth(Asked.INTRUDES));
    told.addAll(act.build().told());
  }

  /**
   * What all acts have in common: who, from where, why, when, and in good faith when he says so.
   */
  private PlannedAction.Builder act() {
    PlannedAction.Builder act =
        PlannedAction.of(ACT, YOU)
            .with("at", Written.instant(now))
            .with("purpose", Written.text(wish.purpose()))
            .with("territory", answer(Asked.FROM).map(Written::text))
            .with("origin", answer(Asked.FROM).map(Written::text));
    if (answer(Asked.FAITH).filter("yes"::equals).isEmpty()) {
      return act;
    }
    act.with("meets_principles", Written.truth(true));
    for (String wrong :
        List.of(
            "hype_or_fraud",
            "helps_exploiter",
            "knows_exploitation",
            "collects",
            "unlawful_dealing")) {
      act.with(wrong, Written.truth(false));
    }
    return wish.way() == Wish.Way.TEST ? act : act.with("endangers_network", Written.truth(false));
  }

  private Optional<String> answer(Asked asked) {
    return Optional.ofNullable(answers.get(asked));
  }

  private Optional<String> truth(Asked asked) {
    return answer(asked).map(a -> Written.truth(a.equals("yes")));
  }

  private void tell(String part, String attribute, String value) {
    told.add(Told.fact(part, attribute, value));
  }

  private String before() {
    return Written.instant(now.minusSeconds(MOMENT));
  }

  private String not() {
    return Written.notHappened(now, "finder");
  }
}
