package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Discharge;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * The changes of what discharges a duty: kind of act, authority, stage. Content levels, purposes
 * and parties are read only where another law forbids the filing; they are left to the cases of
 * conflicts.
 */
final class DischargeChanges {
  private final Vocabulary vocabulary;
  private final Collection<Authority> authorities;

  DischargeChanges(Vocabulary vocabulary, Collection<Authority> authorities) {
    this.vocabulary = vocabulary;
    this.authorities = authorities;
  }

  List<Change<Discharge>> of(Discharge d) {
    List<Change<Discharge>> found = new ArrayList<>();
    next(d.act())
        .ifPresent(
            act ->
                found.add(
                    Change.of(
                            Operator.DISCHARGE,
                            "",
                            Words.became(d.act(), act),
                            with(d, act, d.to(), d.stage()))
                        .under("act", x -> x)));
    d.stage()
        .ifPresent(
            stage ->
                next(stage)
                    .ifPresent(
                        other ->
                            found.add(
                                Change.of(
                                        Operator.DISCHARGE,
                                        "",
                                        Words.became(stage, other),
                                        with(d, d.act(), d.to(), Optional.of(other)))
                                    .under("stage", x -> x))));
    if (d.to().isPresent() && d.to().get() instanceof Discharge.Addressee.ToAuthority(String id)) {
      authorities.stream()
          .map(Authority::id)
          .filter(other -> !other.equals(id))
          .sorted()
          .findFirst()
          .ifPresent(
              other ->
                  found.add(
                      Change.of(
                              Operator.ADDRESSEE,
                              "",
                              Words.became(id, other),
                              with(
                                  d,
                                  d.act(),
                                  Optional.of(new Discharge.Addressee.ToAuthority(other)),
                                  d.stage()))
                          .under("to", x -> x)));
    }
    return found;
  }

  private Optional<DomainValue> next(DomainValue value) {
    List<DomainValue> all = vocabulary.domain(value.domain()).map(Domain::values).orElse(List.of());
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(all.get((value.ordinal() + 1) % all.size()));
  }

  private static Discharge with(
      Discharge d, DomainValue act, Optional<Discharge.Addressee> to, Optional<DomainValue> stage) {
    return new Discharge(act, to, stage, d.about(), d.reveals(), d.revealsAtMost(), d.purpose());
  }
}
