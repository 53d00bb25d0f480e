package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprText;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.vocabulary.Vocabulary;

/** The changes of a norm's conditions: each dropped, each part of it, its event, its exceptions. */
final class ConditionsChanges {
  private final Vocabulary vocabulary;
  private final StartChanges starts;
  private final Timely timely;

  ConditionsChanges(Vocabulary vocabulary, StartChanges starts, Timely timely) {
    this.vocabulary = vocabulary;
    this.starts = starts;
    this.timely = timely;
  }

  List<Change<Norm.Conditions>> of(Norm.Conditions c) {
    List<Change<Norm.Conditions>> found = new ArrayList<>();
    choice("scope", c.scope(), found, x -> with(c, x, c.arises(), c.when(), c.kept()));
    choice("when", c.when(), found, x -> with(c, c.scope(), c.arises(), x, c.kept()));
    choice("kept", c.kept(), found, x -> with(c, c.scope(), c.arises(), c.when(), x));
    c.arises()
        .ifPresent(
            a ->
                ChoiceChanges.<TimePoint>of(a, starts::of)
                    .forEach(
                        x ->
                            found.add(
                                x.under(
                                    "arises",
                                    y -> with(c, c.scope(), Optional.of(y), c.when(), c.kept())))));
    single("lapses", c.lapses(), found, x -> ending(c, x, c.ruledOut()));
    single("ruled_out", c.ruledOut(), found, x -> ending(c, c.lapses(), x));
    if (c.arises().isPresent() && c.when().filter(timely::read).isPresent()) {
      found.add(
          Change.of(
                  Operator.FIRST_WHEN,
                  "",
                  Words.became(c.firstWhen(), !c.firstWhen()),
                  new Norm.Conditions(
                      c.scope(),
                      c.arises(),
                      !c.firstWhen(),
                      c.when(),
                      c.lapses(),
                      c.ruledOut(),
                      c.kept(),
                      c.excepts()))
              .under("first_when", x -> x));
    }
    return found;
  }

  private void choice(
      String key,
      Optional<Choice<Expr>> choice,
      List<Change<Norm.Conditions>> found,
      Function<Optional<Choice<Expr>>, Norm.Conditions> around) {
    if (choice.isEmpty()) {
      return;
    }
    Choice<Expr> whole = choice.get();
    if (!whole.disputed()) {
      found.add(
          Change.of(
                  Operator.DROP_CONDITION,
                  "",
                  Words.dropped(ExprText.of(whole.first())),
                  around.apply(Optional.empty()))
              .under(key, x -> x));
    }
    ChoiceChanges.of(whole, e -> ExprChanges.of(e, vocabulary))
        .forEach(c -> found.add(c.under(key, x -> around.apply(Optional.of(x)))));
  }

  private void single(
      String key,
      Optional<Expr> condition,
      List<Change<Norm.Conditions>> found,
      Function<Optional<Expr>, Norm.Conditions> around) {
    if (condition.isEmpty()) {
      return;
    }
    found.add(
        Change.of(
                Operator.DROP_EXCEPTION,
                "",
                Words.dropped(ExprText.of(condition.get())),
                around.apply(Optional.empty()))
            .under(key, x -> x));
    ExprChanges.of(condition.get(), vocabulary)
        .forEach(c -> found.add(c.under(key, x -> around.apply(Optional.of(x)))));
  }

  private static Norm.Conditions with(
      Norm.Conditions c,
      Optional<Choice<Expr>> scope,
      Optional<Choice<TimePoint>> arises,
      Optional<Choice<Expr>> when,
      Optional<Choice<Expr>> kept) {
    return new Norm.Conditions(
        scope, arises, c.firstWhen(), when, c.lapses(), c.ruledOut(), kept, c.excepts());
  }

  private static Norm.Conditions ending(
      Norm.Conditions c, Optional<Expr> lapses, Optional<Expr> ruledOut) {
    return new Norm.Conditions(
        c.scope(), c.arises(), c.firstWhen(), c.when(), lapses, ruledOut, c.kept(), c.excepts());
  }
}
