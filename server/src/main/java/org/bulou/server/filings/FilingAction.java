package org.bulou.server.filings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.KeyedName;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.platform.Sha256;

/**
 * A filing as the law looks at it: the entity tells the authority, through its portal, the least
 * that its duties ask for. As in the engine's own search for conflicts, that least is taken to be
 * about no system in use, no tool made for attack, and not exaggerated.
 */
record FilingAction(Law law, Facts facts) {

  /** The action of sending these duties' statement at an instant. */
  PlannedAction of(Filing filing, Instant at) {
    Subject subject =
        Subject.of(facts, filing.entity(), filing.duties())
            .orElseThrow(() -> new IllegalStateException("the entity is not in the case"));
    List<Discharge> discharges = discharges(filing.duties());
    String id = "send-" + filing.actId();
    String portal = "portal-" + filing.authority().replace('.', '-');
    PlannedAction.Builder action =
        PlannedAction.of(id, filing.entity())
            .with("territory", member(subject.entity(), "established_in"))
            .with("audience", Written.text("named"))
            .with("recipients", Written.all(List.of(filing.authority())))
            .with("channel", Written.text(portal))
            .with("purpose", purpose(discharges).map(Written::text))
            .with("origin", origin(subject).map(Written::text))
            .with("at", Written.instant(at))
            .also(Told.is(portal, "channel"));
    territory(filing.authority())
        .ifPresent(t -> action.also(Told.fact(portal, "operator_territory", Written.text(t))));
    level(discharges).ifPresent(level -> items(action, subject, level));
    return action.build();
  }

  /** The same action whatever the instant: what a decision of counsel is about. */
  static String digest(PlannedAction action) {
    StringBuilder text = new StringBuilder();
    action.told().stream()
        .filter(t -> !(t.part().equals(action.id()) && t.attribute().equals("at")))
        .forEach(
            t ->
                text.append(t.part())
                    .append('\t')
                    .append(t.attribute())
                    .append('\t')
                    .append(t.value())
                    .append('\n'));
    return Sha256.hex(text.toString());
  }

  /** Is every duty one whose filing goes ahead in doubt, and near its date unchecked? */
  boolean mandatory(List<String> duties) {
    List<Discharge> discharges = discharges(duties);
    return !discharges.isEmpty()
        && discharges.stream()
            .allMatch(d -> d.purpose().filter(p -> p.id().equals("mandatory-filing")).isPresent());
  }

  private List<Discharge> discharges(List<String> duties) {
    return duties.stream()
        .flatMap(d -> law.norm(KeyedName.of(d).head()).flatMap(Norm::discharge).stream())
        .toList();
  }

  private static Optional<String> purpose(List<Discharge> discharges) {
    List<String> all =
        discharges.stream()
            .flatMap(d -> d.purpose().stream())
            .map(DomainValue::id)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The least that suffices for all duties together. */
  private static Optional<String> level(List<Discharge> discharges) {
    return discharges.stream()
        .flatMap(d -> d.reveals().stream())
        .max(java.util.Comparator.comparingInt(DomainValue::ordinal))
        .map(DomainValue::id);
  }

  private static void items(PlannedAction.Builder action, Subject subject, String level) {
    for (var bound : subject.bindings()) {
      Part flaw = bound.get("v");
      if (flaw != null) {
        action.item(
            flaw.id(),
            level,
            Optional.ofNullable(bound.get("g")).map(Part::id),
            PlannedAction.SOBER);
      }
    }
  }

  private Optional<String> origin(Subject subject) {
    PartType awareness = facts.vocabulary().need("awareness");
    List<String> origins =
        subject.parts("v").stream()
            .map(v -> facts.part(Part.id(awareness, List.of(subject.entity(), v))))
            .map(a -> a.flatMap(p -> value(p, "origin")).orElse(""))
            .distinct()
            .toList();
    return origins.size() == 1
        ? Optional.of(origins.getFirst()).filter(o -> !o.isEmpty())
        : Optional.empty();
  }

  private Optional<String> territory(String authority) {
    return Optional.ofNullable(law.authorities().get(authority))
        .flatMap(Authority::territory)
        .map(DomainValue::id);
  }

  private static Optional<String> member(Part part, String attribute) {
    return value(part, attribute).map(Written::text);
  }

  private static Optional<String> value(Part part, String attribute) {
    return part.value(part.type().need(attribute)) instanceof Value.Member m
        ? Optional.of(m.is().id())
        : Optional.empty();
  }
}
