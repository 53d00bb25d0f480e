package org.bulou.law.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Article;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;

/** Reads one norm. */
final class NormReader {
  private final Vocabulary vocabulary;
  private final FormulaCompiler compiler;
  private final Reading reading;
  private final Problems problems;
  private final Map<String, Definition.Doctrine> doctrines;
  private final Map<String, Authority> authorities;

  NormReader(
      Vocabulary vocabulary,
      FormulaCompiler compiler,
      Reading reading,
      Map<String, Definition.Doctrine> doctrines,
      Map<String, Authority> authorities) {
    this.vocabulary = vocabulary;
    this.compiler = compiler;
    this.reading = reading;
    this.problems = reading.problems();
    this.doctrines = doctrines;
    this.authorities = authorities;
  }

  /**
   * Reads a norm; a permission that overrides another norm is read over that norm's variables when
   * given.
   */
  Norm norm(Node item, Instrument instrument, Article article, Optional<Norm.Binding> over) {
    Fields f = Fields.of(item, "norm", problems);
    Norm.Head head = head(f, instrument, article);
    HeadReader heads = new HeadReader(reading, compiler, vocabulary);
    Norm.Binding own = over.isPresent() ? skipHead(f, over.get()) : heads.read(f);
    Scope scope = own.scope();
    HeadReader inner = heads.from(scope);
    ClockReader clocks = new ClockReader(reading, inner, doctrines);
    Norm.Conditions conditions = conditions(f, head.id(), scope, clocks);
    Optional<Clock> clock = f.node("clock").flatMap(n -> clocks.clock(n, head.id(), scope));
    Optional<Discharge> discharge = f.mapping("discharged_by").map(d -> discharge(d, scope));
    Norm.Contents contents = contents(f, scope);
    Norm.Penalty penalty = penalty(f);
    f.node("note");
    f.node("reviewed");
    f.refuseUnknown();
    return new Norm(head, own, conditions, clock, discharge, contents, penalty);
  }

  private static Norm.Binding skipHead(Fields f, Norm.Binding over) {
    f.node("act");
    f.node("bearer");
    f.node("each");
    f.node("one_per");
    return over;
  }

  private Norm.Head head(Fields f, Instrument instrument, Article article) {
    Optional<LocalDate> from = reading.date(f, "from");
    Optional<LocalDate> until = reading.date(f, "until");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      problems.add(f.at("until"), "empty-validity", "until 应晚于 from", "until must be after from");
    }
    return new Norm.Head(
        f.requiredText("id"),
        kind(f.requiredScalar("kind")),
        instrument,
        article.number(),
        article.aspects(),
        f.requiredWords("title"),
        reading.cite(f),
        Validity.of(from, until, instrument.zone()),
        f.at());
  }

  private Norm.Kind kind(Node.Scalar s) {
    List<String> known = new ArrayList<>();
    for (Norm.Kind kind : Norm.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      if (name.equals(s.text())) {
        return kind;
      }
      known.add(name);
    }
    problems.addUnknown(
        s.at(),
        "unknown-value",
        "不认识的规范种类 `" + s.text() + "`",
        "unknown kind of norm `" + s.text() + "`",
        s.text(),
        known);
    return Norm.Kind.POWER;
  }

  private Norm.Conditions conditions(Fields f, String id, Scope scope, ClockReader clocks) {
    Optional<Choice<Expr>> bound = reading.conditions(f.node("scope"), id + ".scope", scope);
    Optional<Choice<TimePoint>> arises =
        f.node("arises").flatMap(n -> clocks.points(n, id + ".arises", scope));
    Optional<Choice<Expr>> when = reading.conditions(f.node("when"), id + ".when", scope);
    Optional<Choice<Expr>> kept = reading.conditions(f.node("kept"), id + ".kept", scope);
    return new Norm.Conditions(
        bound,
        arises,
        f.flag("first_when"),
        when,
        condition(f, "lapses", scope),
        condition(f, "ruled_out", scope),
        kept,
        f.texts("excepts"));
  }

  private Optional<Expr> condition(Fields f, String key, Scope scope) {
    return f.node(key)
        .flatMap(n -> reading.formula(n, scope, Type.BOOL, FormulaCompiler.Licence.CONDITION));
  }

  private Discharge discharge(Fields f, Scope scope) {
    DomainValue act = value(f.requiredScalar("act"), "act-kind");
    Discharge discharge =
        new Discharge(
            act,
            f.scalar("to").flatMap(s -> addressee(s, scope)),
            f.scalar("stage").map(s -> value(s, "stage")),
            f.node("about").flatMap(n -> reading.formula(n, scope)),
            f.scalar("reveals").map(s -> value(s, "content-level")),
            f.scalar("reveals_at_most").map(s -> value(s, "content-level")),
            f.scalar("purpose").map(s -> value(s, "purpose")));
    f.node("note");
    f.refuseUnknown();
    return discharge;
  }

  private Optional<Discharge.Addressee> addressee(Node.Scalar s, Scope scope) {
    if (authorities.containsKey(s.text())) {
      return Optional.of(new Discharge.Addressee.ToAuthority(s.text()));
    }
    String start = s.text().contains(".") ? s.text().substring(0, s.text().indexOf('.')) : s.text();
    if (scope.find(start).isEmpty()) {
      problems.addUnknown(
          s.at(),
          "unknown-authority",
          "不认识的机关或相关方 `" + s.text() + "`",
          "unknown authority or party `" + s.text() + "`",
          s.text(),
          authorities.keySet());
      return Optional.empty();
    }
    return compiler
        .compile(s, scope, FormulaCompiler.Licence.CONDITION)
        .map(Discharge.Addressee.ToParty::new);
  }

  private DomainValue value(Node.Scalar s, String domain) {
    var known = vocabulary.domain(domain);
    Optional<DomainValue> value = known.flatMap(d -> d.value(s.text()));
    if (value.isEmpty()) {
      problems.addUnknown(
          s.at(),
          "unknown-value",
          "`" + s.text() + "` 不是 " + domain + " 的值",
          "`" + s.text() + "` is not a value of " + domain,
          s.text(),
          known.map(d -> d.names()).orElse(java.util.Set.of()));
    }
    return value.orElse(
        new DomainValue(domain, s.text(), 0, Bilingual.same(s.text()), Optional.empty()));
  }

  private Norm.Contents contents(Fields f, Scope scope) {
    Optional<Norm.FormStage> form =
        f.mapping("form")
            .map(
                m -> {
                  Norm.FormStage stage =
                      new Norm.FormStage(m.requiredText("id"), m.requiredText("stage"));
                  m.refuseUnknown();
                  return stage;
                });
    return new Norm.Contents(paths(f, "must_contain", scope), paths(f, "may_contain", scope), form);
  }

  private List<Norm.Path> paths(Fields f, String key, Scope scope) {
    List<Norm.Path> paths = new ArrayList<>();
    for (Node item : f.items(key)) {
      if (item instanceof Node.Scalar s) {
        compiler
            .compile(s, scope, FormulaCompiler.Licence.CONDITION)
            .ifPresent(e -> paths.add(new Norm.Path(s.text(), e)));
      }
    }
    return List.copyOf(paths);
  }

  private Norm.Penalty penalty(Fields f) {
    List<Norm.Amount> amounts = new ArrayList<>();
    for (Node item : f.items("amounts")) {
      Fields a = Fields.of(item, "amount", problems);
      amounts.add(
          new Norm.Amount(
              a.requiredText("on"),
              a.node("min").flatMap(reading::whole),
              a.node("max").flatMap(reading::whole),
              a.requiredText("currency"),
              a.words("tier"),
              a.words("when")));
      a.node("note");
      a.refuseUnknown();
    }
    List<Bilingual> measures = new ArrayList<>();
    for (Node item : f.items("measures")) {
      measures.add(Fields.words(item, "measure", problems));
    }
    return new Norm.Penalty(f.texts("sanctions"), List.copyOf(amounts), List.copyOf(measures));
  }
}
