package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.casetest.CaseTester;
import org.bulou.law.casetest.Expected;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.Likeness;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Node;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * Looks, for each survivor, for a small difference from a case that reads it under which the law
 * and the mutant answer differently. What is found is a proposal: the expectation is what the law
 * as written says now, and a person has to compare it with the statute before it becomes a case.
 */
public final class Proposals {
  private static final int BASES = 3;
  private static final int MOST = 300;

  private final Law law;
  private final MutationTest test;
  private final Dependencies dependencies;
  private final CaseTester tester;
  private final CaseNodes nodes;
  private final Map<String, Trials> tried = new HashMap<>();
  private final Map<Set<String>, Slice> slices = new HashMap<>();
  private final List<Proposal> accepted = new ArrayList<>();

  /** Over a law and the files of its cases. */
  public Proposals(Law law, MutationTest test, List<SourceTree.Source> caseFiles) {
    this.law = law;
    this.test = test;
    this.dependencies = new Dependencies(law);
    this.tester = new CaseTester(Evaluator.of(law));
    this.nodes = new CaseNodes(caseFiles);
  }

  /** Finds proposals for survivors; those for which nothing was found are left out. */
  public List<Proposal> of(List<Mutant> survivors) {
    survivors.forEach(this::one);
    return List.copyOf(accepted);
  }

  private void one(Mutant m) {
    Set<String> affected = affected(m);
    Law changed = m.apply().apply(law);
    CaseTester other = new CaseTester(Evaluator.of(changed));
    if (noticedAlready(m, other, changed)) {
      return;
    }
    Slice slice = slices.computeIfAbsent(affected, this::slice);
    Law changedSlice = m.apply().apply(slice.law());
    CaseTester quick = new CaseTester(Evaluator.of(changedSlice));
    boolean edge = m.operator() == Operator.SHIFT_FROM || m.operator() == Operator.SHIFT_UNTIL;
    for (CaseFile base : bases(m)) {
      Trials trials =
          tried.computeIfAbsent(
              base.id() + edge + affected,
              k ->
                  new Trials(
                      variations(base, edge, affected), x -> attempt(base, x, slice, affected)));
      for (int i = 0; i < trials.size(); i++) {
        Optional<Trials.Tried> t = trials.get(i);
        if (t.isPresent()
            && fails(quick, t.get().file(), t.get().expected(), changedSlice).isPresent()
            && accept(m, base, t.get().variation(), affected, other, changed)) {
          return;
        }
      }
    }
  }

  /** The law cut down to the norms that a change can reach, so that much can be tried. */
  private record Slice(Law law, CaseTester tester) {}

  private Slice slice(Set<String> affected) {
    Set<String> kept = dependencies.usedBy(affected);
    Law cut = Revision.norms(law, n -> kept.contains(n.id()) ? Optional.of(n) : Optional.empty());
    return new Slice(cut, new CaseTester(Evaluator.of(cut)));
  }

  /** Cases written for the element itself come first, those in which it applies before others. */
  private List<CaseFile> bases(Mutant m) {
    String about = about(m);
    return test.reading(about).stream()
        .filter(f -> nodes.find(f.id()).isPresent() && f.record().versions().size() == 1)
        .sorted(
            Comparator.comparingInt((CaseFile f) -> f.tests().contains(about) ? 0 : 1)
                .thenComparingInt(f -> f.shows().equals("true") ? 0 : 1))
        .limit(BASES)
        .toList();
  }

  /** What the cases to start from are about: for a penalty the norm it no longer punishes. */
  private static String about(Mutant m) {
    return m.operator() == Operator.DROP_SANCTION
        ? m.id().substring(m.id().indexOf('#') + 1)
        : m.element();
  }

  private Set<String> affected(Mutant m) {
    Set<String> affected = new TreeSet<>(dependencies.affectedBy(m.element()));
    affected.retainAll(new LinkedHashSet<>(law.normIds()));
    return affected;
  }

  private boolean noticedAlready(Mutant m, CaseTester other, Law changed) {
    for (int i = 0; i < accepted.size(); i++) {
      Proposal p = accepted.get(i);
      boolean near =
          p.notices().stream().anyMatch(n -> n.startsWith(m.element()))
              || p.expect().stream().anyMatch(e -> e.contains(m.element()));
      if (!near) {
        continue;
      }
      Optional<CaseFile> file = read(p.base(), p.lines(), p.expect());
      if (file.isPresent() && other.notices(file.get().under(changed))) {
        Set<String> notices = new TreeSet<>(p.notices());
        notices.add(m.id());
        accepted.set(i, new Proposal(p.file(), p.base(), p.lines(), p.expect(), notices));
        return true;
      }
    }
    return false;
  }

  /** Confirms on the whole law what was found on a part of it. */
  private boolean accept(
      Mutant m,
      CaseFile base,
      Variation variation,
      Set<String> affected,
      CaseTester other,
      Law changed) {
    String lines = variation.lines(base.readings());
    Optional<CaseFile> file = read(base.id(), lines, Set.of());
    if (file.isEmpty()) {
      return false;
    }
    List<String> expected = Expected.of(tester.evaluate(file.get(), 0), affected);
    Optional<String> line = fails(other, file.get(), expected, changed);
    line.ifPresent(
        x ->
            accepted.add(
                new Proposal(
                    base.file(),
                    base.id(),
                    lines,
                    new TreeSet<>(Set.of(x)),
                    new TreeSet<>(Set.of(m.id())))));
    return line.isPresent();
  }

  /** The first line that a changed law does not fulfil. */
  private static Optional<String> fails(
      CaseTester other, CaseFile file, List<String> expected, Law changed) {
    Optional<CaseFile> whole = expecting(file, expected);
    if (whole.isEmpty() || !other.notices(whole.get().under(changed))) {
      return Optional.empty();
    }
    return expected.stream()
        .filter(
            line ->
                expecting(file, List.of(line))
                    .filter(f -> other.notices(f.under(changed)))
                    .isPresent())
        .findFirst();
  }

  private List<Variation> variations(CaseFile base, boolean edge, Set<String> affected) {
    Variations v = new Variations(law, base);
    if (edge) {
      return v.shifts(edges(affected));
    }
    List<Variation> all = new ArrayList<>();
    all.add(new Variation(Map.of(), Optional.empty(), Map.of()));
    tester.evaluate(base, 0).duties().stream()
        .filter(d -> affected.contains(d.norm().id()))
        .limit(2)
        .forEach(d -> all.addAll(v.acts(d)));
    all.addAll(v.facts());
    all.addAll(v.unsaid(dependencies.attributesOf(affected)));
    List<Variation> single = List.copyOf(all);
    List<Variation> picks = v.readings(dependencies.elementsOf(affected, law));
    all.addAll(picks);
    for (Variation pick : picks) {
      single.forEach(s -> all.add(s.and(pick)));
    }
    return all.stream().limit(MOST).toList();
  }

  private Optional<Trials.Tried> attempt(
      CaseFile base, Variation x, Slice slice, Set<String> affected) {
    return read(base.id(), x.lines(base.readings()), Set.of())
        .map(file -> file.under(slice.law()))
        .map(
            file ->
                new Trials.Tried(x, file, Expected.of(slice.tester().evaluate(file, 0), affected)));
  }

  private Set<Long> edges(Set<String> affected) {
    Set<Long> edges = new TreeSet<>();
    for (Norm n : law.norms()) {
      if (affected.contains(n.id())) {
        n.head().validity().from().ifPresent(d -> edges.add(n.head().validity().start()));
        n.head().validity().until().ifPresent(d -> edges.add(n.head().validity().end()));
      }
    }
    return edges;
  }

  /** A case like its base; empty when the difference cannot be told there. */
  private Optional<CaseFile> read(String base, String lines, Set<String> expect) {
    Optional<Node.Mapping> told = nodes.find(base);
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String text = String.join("\n", "id: proposal", lines.indent(-4), list(expect));
    try {
      Node.Mapping own = (Node.Mapping) YamlReader.read("proposal.yaml", text);
      return Optional.of(CaseReader.read(Likeness.of(told.get(), own), "proposal.yaml", law));
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  private static String list(Iterable<String> expect) {
    StringBuilder text = new StringBuilder();
    expect.forEach(e -> text.append("  - ").append(e).append('\n'));
    return text.isEmpty() ? "" : text.insert(0, "expect:\n").toString();
  }

  private static Optional<CaseFile> expecting(CaseFile f, List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Node.Mapping own = (Node.Mapping) YamlReader.read("proposal.yaml", list(lines));
    Node expect =
        Optional.ofNullable(own.entries().get("expect")).map(Node.Entry::value).orElseThrow();
    return Optional.of(
        new CaseFile(
            f.id(),
            f.title(),
            f.provenance(),
            f.tests(),
            f.shows(),
            f.asOf(),
            f.lawAsOf(),
            f.readings(),
            f.record(),
            f.actions(),
            ((Node.Sequence) expect).items(),
            List.of(),
            f.note(),
            f.sources(),
            f.file()));
  }
}
