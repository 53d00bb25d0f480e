package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprText;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Norm;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/** Every change of one norm except its removal. */
final class NormChanges {
  private final Vocabulary vocabulary;
  private final ConditionsChanges conditions;
  private final ClockChanges clocks;
  private final DischargeChanges discharges;

  NormChanges(Vocabulary vocabulary, Units units, DischargeChanges discharges, Timely timely) {
    StartChanges starts = new StartChanges(vocabulary);
    this.vocabulary = vocabulary;
    this.conditions = new ConditionsChanges(vocabulary, starts, timely);
    this.clocks = new ClockChanges(starts, units);
    this.discharges = discharges;
  }

  List<Change<Norm>> of(Norm norm) {
    List<Change<Norm>> found = new ArrayList<>(validity(norm));
    role(norm).forEach(c -> found.add(c.under("bearer", b -> bearer(norm, b))));
    conditions
        .of(norm.conditions())
        .forEach(c -> found.add(c.map(x -> rebuilt(norm, x, norm.clock()))));
    norm.clock()
        .ifPresent(
            clock ->
                clocks
                    .of(clock)
                    .forEach(
                        c ->
                            found.add(
                                c.under(
                                    "clock",
                                    x -> rebuilt(norm, norm.conditions(), Optional.of(x))))));
    norm.discharge()
        .ifPresent(
            d ->
                discharges
                    .of(d)
                    .forEach(
                        c ->
                            found.add(
                                c.under(
                                    "discharged_by",
                                    x ->
                                        new Norm(
                                            norm.head(),
                                            norm.binding(),
                                            norm.conditions(),
                                            norm.clock(),
                                            Optional.of(x),
                                            norm.contents(),
                                            norm.penalty())))));
    found.addAll(sanctions(norm));
    return found;
  }

  private static List<Change<Norm>> validity(Norm norm) {
    Norm.Head h = norm.head();
    return ValidityChanges.of(h.validity(), h.instrument().zone()).stream()
        .map(
            c ->
                c.map(
                    v ->
                        new Norm(
                            new Norm.Head(
                                h.id(),
                                h.kind(),
                                h.instrument(),
                                h.article(),
                                h.aspects(),
                                h.title(),
                                h.cite(),
                                v,
                                h.at()),
                            norm.binding(),
                            norm.conditions(),
                            norm.clock(),
                            norm.discharge(),
                            norm.contents(),
                            norm.penalty())))
        .toList();
  }

  /** The role dropped, and the next role of the vocabulary in its place. */
  private List<Change<Bearer>> role(Norm norm) {
    if (!(norm.binding().bearer() instanceof Bearer.Member member) || member.role().isEmpty()) {
      return List.of();
    }
    List<Change<Bearer>> found = new ArrayList<>();
    Expr role = member.role().get();
    found.add(
        Change.of(
            Operator.ROLE,
            "dropped",
            Words.dropped(ExprText.of(role)),
            new Bearer.Member(member.each(), Optional.empty())));
    if (role instanceof Expr.In in && in.item() instanceof Expr.EnumConstant c) {
      List<DomainValue> all =
          vocabulary.domain(c.value().domain()).map(Domain::values).orElse(List.of());
      if (all.size() > 1) {
        DomainValue other = all.get((c.value().ordinal() + 1) % all.size());
        Expr changed =
            new Expr.In(in.meta(), new Expr.EnumConstant(c.meta(), other), in.collection());
        found.add(
            Change.of(
                Operator.ROLE,
                "other",
                Words.became(c.value(), other),
                new Bearer.Member(member.each(), Optional.of(changed))));
      }
    }
    return found;
  }

  private static List<Change<Norm>> sanctions(Norm norm) {
    List<Change<Norm>> found = new ArrayList<>();
    Norm.Penalty p = norm.penalty();
    Function<Norm.Penalty, Norm> around =
        x ->
            new Norm(
                norm.head(),
                norm.binding(),
                norm.conditions(),
                norm.clock(),
                norm.discharge(),
                norm.contents(),
                x);
    for (int i = 0; i < p.sanctions().size(); i++) {
      List<String> fewer = new ArrayList<>(p.sanctions());
      String dropped = fewer.remove(i);
      found.add(
          Change.of(
                  Operator.DROP_SANCTION,
                  dropped,
                  Words.dropped(dropped),
                  new Norm.Penalty(List.copyOf(fewer), p.amounts(), p.measures()))
              .under("sanctions", around));
    }
    return found;
  }

  private static Norm bearer(Norm norm, Bearer bearer) {
    Norm.Binding b = norm.binding();
    return new Norm(
        norm.head(),
        new Norm.Binding(bearer, b.each(), b.onePer(), b.act(), b.scope()),
        norm.conditions(),
        norm.clock(),
        norm.discharge(),
        norm.contents(),
        norm.penalty());
  }

  private static Norm rebuilt(Norm norm, Norm.Conditions conditions, Optional<Clock> clock) {
    return new Norm(
        norm.head(),
        norm.binding(),
        conditions,
        clock,
        norm.discharge(),
        norm.contents(),
        norm.penalty());
  }
}
