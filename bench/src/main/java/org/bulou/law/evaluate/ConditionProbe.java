package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Law;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Type;

/**
 * Evaluates the condition of single norms (role, scope, when) for one tuple of parts, exactly as an
 * evaluation of a case does for each tuple.
 */
public final class ConditionProbe {
  private final LawPlan plan;
  private final List<NormPlan> norms = new ArrayList<>();

  /** Compiles a law and finds the norms. */
  public ConditionProbe(Law law, List<String> norms) {
    this.plan = new LawPlan(law);
    plan.compile();
    for (String norm : norms) {
      this.norms.add(find(norm));
    }
  }

  private NormPlan find(String norm) {
    List<NormPlan> all = new ArrayList<>(plan.duties());
    all.addAll(plan.prohibitions());
    return all.stream()
        .filter(p -> p.norm().id().equals(norm))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no norm " + norm));
  }

  /** A truth with what the engine says along with it. */
  public record Explained(int truth, Trace trace, Reasons reasons) {}

  /** The facts of a case, and for each norm the parts its variables stand for. */
  public final class Subject {
    private final Facts facts;
    private final int[] picks;
    private final Span asOf;
    private final int[][] slots;
    private final Part[][] parts;

    private Subject(CaseFile file, Map<String, String> names) {
      facts = file.record().at(file.record().newest());
      Run run = new Run(plan, facts, Moment.at(file.asOf()), Readings.NONE);
      picks = run.f.picks;
      asOf = run.asOf;
      slots = new int[norms.size()][];
      parts = new Part[norms.size()][];
      for (int i = 0; i < norms.size(); i++) {
        bind(i, norms.get(i).head(), names);
      }
    }

    private void bind(int norm, NormPlan.Head head, Map<String, String> names) {
      List<Integer> slot = new ArrayList<>();
      List<Part> part = new ArrayList<>();
      for (NormPlan.Loop loop : head.loops()) {
        slot.add(loop.slot());
        part.add(
            part(
                names,
                loop.list().attribute().type() instanceof Type.ListOf l ? l.part().name() : ""));
      }
      if (head.act() >= 0) {
        slot.add(head.act());
        part.add(part(names, "action"));
        slot.add(head.bearerSlot());
        part.add(part(names, "entity"));
      }
      slots[norm] = slot.stream().mapToInt(Integer::intValue).toArray();
      parts[norm] = part.toArray(Part[]::new);
    }

    private Part part(Map<String, String> names, String type) {
      return Optional.ofNullable(names.get(type)).flatMap(facts::part).orElseThrow();
    }

    /** A fresh working memory, as every evaluation of a case begins with. */
    public Memory memory() {
      return new Memory(this);
    }
  }

  /** The facts of a case and the parts to ask about, by the name of their type. */
  public Subject subject(CaseFile file, Map<String, String> names) {
    return new Subject(file, names);
  }

  /** The working memory of one evaluation. */
  public final class Memory {
    private final Subject subject;
    private final Frame frame;

    private Memory(Subject subject) {
      this.subject = subject;
      this.frame = new Frame(subject.facts, subject.picks, plan.compiled());
      frame.readAt(subject.asOf, subject.asOf);
    }

    /** Truth, trace and reasons. */
    public Explained explained(int norm) {
      frame.quiet(false);
      int truth = evaluate(norm);
      return new Explained(truth, frame.trace(norms.get(norm)), frame.reasons());
    }

    /** Truth alone; without a trace. */
    public int truth(int norm) {
      frame.quiet(true);
      return evaluate(norm);
    }

    private int evaluate(int norm) {
      frame.startTrace();
      frame.reset(0);
      int[] slots = subject.slots[norm];
      Part[] parts = subject.parts[norm];
      for (int i = 0; i < slots.length; i++) {
        frame.vars[slots[i]] = parts[i];
      }
      NormPlan p = norms.get(norm);
      int truth = Trial.section(frame, Trace.Section.ROLE, 0, p.role(), Frame.TRUE);
      truth = Trial.section(frame, Trace.Section.SCOPE, 0, p.scope(), truth);
      return Trial.section(frame, Trace.Section.WHEN, 0, p.when(), truth);
    }
  }
}
