package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Discharge;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Vocabulary;

/** Finds on record the act that discharges a duty. */
final class Discharges implements TimePlan.DischargeLookup {
  private final Run run;
  private final List<Part> parts;
  private final Attribute at;
  private final Attribute kind;
  private final Attribute stage;
  private final Attribute to;

  Discharges(Run run, List<Part> parts) {
    this.run = run;
    this.parts = parts;
    this.at = run.acts.at();
    this.kind = run.acts.kind();
    this.stage = run.acts.stage();
    this.to = run.acts.to();
  }

  /** What is read of an act, looked up once per evaluation. */
  record Attributes(Attribute at, Attribute kind, Attribute stage, Attribute to) {
    static Attributes of(Vocabulary vocabulary) {
      PartType act = vocabulary.need("act");
      return new Attributes(act.need("at"), act.need("kind"), act.need("stage"), act.need("to"));
    }
  }

  /** An act done, and when. */
  record Done(Part act, Span at) {}

  /** The discharge of another duty on the same parts. */
  @Override
  public Timing of(String norm) {
    return earliest(id(norm), Long.MIN_VALUE, Optional.empty())
        .<Timing>map(d -> new Timing.Exact(d.at()))
        .orElse(Timing.NOT_YET);
  }

  @Override
  public List<Span> all(String norm) {
    List<Span> times = new ArrayList<>();
    for (Part act : run.facts.discharging(id(norm))) {
      if (act.value(at) instanceof Value.When w && w.is().from() <= run.asOf.from()) {
        times.add(w.is());
      }
    }
    return times;
  }

  private String id(String norm) {
    StringBuilder id = new StringBuilder(norm).append('(');
    for (int i = 0; i < parts.size(); i++) {
      id.append(i == 0 ? "" : ", ").append(parts.get(i).id());
    }
    return id.append(')').toString();
  }

  /** The first act that discharges a duty, of those done since its window or cycle opened. */
  Optional<Done> of(NormPlan p, String id, long since) {
    return earliest(id, since, p.discharge().map(NormPlan.DischargePlan::discharge));
  }

  private Optional<Done> earliest(String id, long since, Optional<Discharge> wanted) {
    Optional<Done> best = Optional.empty();
    for (Part act : run.facts.discharging(id)) {
      if (act.value(at) instanceof Value.When w
          && w.is().from() <= run.asOf.from()
          && w.is().from() >= since
          && (wanted.isEmpty() || fits(act, wanted.get()))
          && (best.isEmpty() || w.is().from() < best.get().at().from())) {
        best = Optional.of(new Done(act, w.is()));
      }
    }
    return best;
  }

  /** What the act says of itself must not contradict what the norm asks for. */
  private boolean fits(Part act, Discharge wanted) {
    boolean sameKind = !(act.value(kind) instanceof Value.Member k) || k.is() == wanted.act();
    boolean sameStage =
        wanted.stage().isEmpty()
            || (act.value(stage) instanceof Value.Member s && s.is() == wanted.stage().get());
    boolean sameAddressee =
        wanted.to().isEmpty()
            || !(wanted.to().get() instanceof Discharge.Addressee.ToAuthority authority)
            || !(act.value(to) instanceof Value.Reference r)
            || r.part().id().equals(authority.id());
    return sameKind && sameStage && sameAddressee;
  }
}
