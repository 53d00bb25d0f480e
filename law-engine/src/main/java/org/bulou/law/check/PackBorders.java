package org.bulou.law.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Article;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * Law must be readable with its own pack alone: it may use the terms, values and tables of its pack
 * and of law outside any pack, and nobody else's.
 */
final class PackBorders {
  private final Map<String, String> packOfFile = new HashMap<>();
  private final Map<String, String> packOfName = new HashMap<>();
  private final List<LawCheck.Finding> findings;

  private PackBorders(Law law, List<LawCheck.Finding> findings) {
    this.findings = findings;
    for (Article a : law.articles()) {
      a.pack().ifPresent(p -> packOfFile.put(a.at().file(), p));
    }
    law.terms().values().forEach(this::home);
    law.values().values().forEach(this::home);
    law.tables().values().forEach(this::home);
  }

  /** Adds what is wrong in a law read with all packs. */
  static void check(Law law, List<LawCheck.Finding> findings) {
    PackBorders borders = new PackBorders(law, findings);
    law.norms().forEach(borders::norm);
    law.terms().values().forEach(t -> borders.readings(t.at(), Optional.of(t.body())));
  }

  private void home(Definition definition) {
    String pack = packOfFile.get(definition.at().file());
    if (pack != null) {
      packOfName.put(definition.id(), pack);
    }
  }

  private void norm(Norm n) {
    Position at = n.head().at();
    readings(at, n.conditions().scope());
    readings(at, n.conditions().when());
    readings(at, n.conditions().kept());
    n.conditions().lapses().ifPresent(e -> names(at, e));
    n.conditions().ruledOut().ifPresent(e -> names(at, e));
  }

  private void readings(Position at, Optional<Choice<Expr>> choice) {
    choice.ifPresent(c -> c.readings().forEach(r -> names(at, r.is())));
  }

  private void names(Position at, Expr expr) {
    Set<String> used = new HashSet<>();
    ExprWalk.each(
        expr,
        e -> {
          switch (e) {
            case Expr.Term t -> used.add(t.name());
            case Expr.Table t -> used.add(t.name());
            case Expr.Value v -> used.add(v.name());
            default -> {}
          }
        });
    Optional<String> own = Optional.ofNullable(packOfFile.get(at.file()));
    for (String name : used) {
      String pack = packOfName.get(name);
      if (pack != null && !own.equals(Optional.of(pack))) {
        findings.add(
            new LawCheck.Finding(
                true,
                at,
                "other-pack",
                new Bilingual(
                    "`" + name + "` 属于法律包 " + pack + "，该包可能未启用",
                    "`" + name + "` belongs to the pack " + pack + ", which may be off")));
      }
    }
  }
}
