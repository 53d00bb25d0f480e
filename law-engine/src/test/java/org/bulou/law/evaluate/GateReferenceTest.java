package org.bulou.law.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/**
 * Random small laws of prohibitions, exceptions and readings, against the plain reference, in any
 * order of norms.
 */
class GateReferenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/oracle");
  private static final String CITE = "cite: { at: 1, source: s, confidence: derived }";
  private final Random random = new Random(20261122);
  private final Set<String> seen = new TreeSet<>();

  @Test
  void shouldAgreeWithTheReference() throws IOException {
    for (int round = 0; round < 60; round++) {
      List<GateReference.Prohibition> prohibitions = prohibitions();
      Law law = law(prohibitions, false);
      Law shuffled = law(prohibitions, true);
      Map<String, String> picked = new HashMap<>();
      for (int i = 0; i < prohibitions.size(); i++) {
        if (prohibitions.get(i).adopted() >= 0) {
          picked.put("g.p" + i + ".when", "r" + prohibitions.get(i).adopted());
        }
      }
      for (int facts = 0; facts < 40; facts++) {
        Map<Integer, Boolean> flags = flags();
        String expected = GateReference.gate(prohibitions, flags);
        seen.add(expected);
        assertEquals(expected, gate(law, flags, picked), () -> prohibitions + " " + flags);
        assertEquals(
            expected,
            gate(shuffled, flags, picked),
            () -> "in another order: " + prohibitions + " " + flags);
      }
    }
    assertEquals(Set.of("clear", "closed", "disputed", "undetermined"), seen);
  }

  private List<GateReference.Prohibition> prohibitions() {
    List<GateReference.Prohibition> all = new ArrayList<>();
    int n = 1 + random.nextInt(4);
    for (int i = 0; i < n; i++) {
      boolean disputed = random.nextBoolean();
      List<GateReference.Condition> readings = new ArrayList<>(List.of(condition()));
      if (disputed) {
        readings.add(condition());
      }
      List<GateReference.Condition> exceptions = new ArrayList<>();
      for (int e = random.nextInt(3); e > 0; e--) {
        exceptions.add(condition());
      }
      int adopted = disputed && random.nextInt(3) == 0 ? random.nextInt(2) : -1;
      all.add(new GateReference.Prohibition(readings, adopted, exceptions));
    }
    return all;
  }

  private GateReference.Condition condition() {
    List<Integer> flags = new ArrayList<>(List.of(1, 2, 3, 4));
    Collections.shuffle(flags, random);
    List<Integer> some = List.copyOf(flags.subList(0, 1 + random.nextInt(3)));
    return new GateReference.Condition(
        some, some.stream().map(f -> random.nextInt(3) > 0).toList());
  }

  private Map<Integer, Boolean> flags() {
    Map<Integer, Boolean> flags = new HashMap<>();
    for (int f = 1; f <= 4; f++) {
      if (random.nextInt(4) > 0) {
        flags.put(f, random.nextBoolean());
      }
    }
    return flags;
  }

  private Law law(List<GateReference.Prohibition> prohibitions, boolean reversed)
      throws IOException {
    List<String> norms = new ArrayList<>();
    for (int i = 0; i < prohibitions.size(); i++) {
      GateReference.Prohibition p = prohibitions.get(i);
      StringBuilder when = new StringBuilder("\n");
      if (p.readings().size() == 1) {
        when = new StringBuilder(" \"" + p.readings().getFirst().text() + "\"\n");
      } else {
        for (int r = 0; r < 2; r++) {
          when.append("      - { id: r")
              .append(r)
              .append(r == 0 ? ", suggested: true" : "")
              .append(", is: \"")
              .append(p.readings().get(r).text())
              .append("\", why: { zh: x, en: x } }\n");
        }
      }
      norms.add(norm("g.p" + i, "prohibition", "    when:" + when));
      for (int e = 0; e < p.exceptions().size(); e++) {
        norms.add(
            norm(
                "g.e" + i + e,
                "permission",
                "    excepts: [ g.p"
                    + i
                    + " ]\n    when: \""
                    + p.exceptions().get(e).text()
                    + "\"\n"));
      }
    }
    if (reversed) {
      Collections.reverse(norms);
    }
    List<SourceTree.Source> sources = new ArrayList<>();
    LawFolder.shipped().stream()
        .filter(
            s -> s.name().startsWith("vocabulary/core") || s.name().equals("authorities/cn.yaml"))
        .forEach(sources::add);
    sources.add(
        new SourceTree.Source(
            "oracle/vocabulary.yaml", Files.readString(FOLDER.resolve("vocabulary.yaml"))));
    sources.add(new SourceTree.Source("oracle/instrument.yaml", CelOracleTest.INSTRUMENT));
    sources.add(
        new SourceTree.Source(
            "oracle/1.yaml",
            "schema: bulou/article/1\ninstrument: oracle\narticle: \"1\"\ntext: [ { lang: en, status: paraphrase, body: x } ]\nnorms:\n"
                + String.join("", norms)));
    return LawLibrary.read(sources);
  }

  private static String norm(String id, String kind, String rest) {
    return "  - id: "
        + id
        + "\n    kind: "
        + kind
        + "\n    title: { zh: x, en: x }\n    "
        + CITE
        + "\n    bearer: e is a.actor\n    act: a\n"
        + rest;
  }

  private static String gate(Law law, Map<Integer, Boolean> flags, Map<String, String> picked) {
    StringBuilder facts =
        new StringBuilder(
            "schema: bulou/case/1\nid: g\nas_of: 2026-01-01T00:00:00Z\nfacts:\n  act1: { is: action, at: 2026-01-01T00:00:00Z");
    flags.forEach((f, b) -> facts.append(", f").append(f).append(": ").append(b));
    facts.append(" }\nactions: [ act1 ]\n");
    CaseFile c = CaseReader.read(new SourceTree.Source("g", facts.toString()), law).getFirst();
    Evaluation e =
        Evaluator.of(law)
            .evaluate(c.record(), Moment.at(c.asOf()), new Readings(picked), c.actions());
    assertTrue(e.failures().isEmpty(), () -> e.failures().toString());
    Gate gate = e.gate("act1").orElseThrow();
    for (Verdict v : gate.verdicts()) {
      assertTrue(
          v.standing() != Verdict.Standing.UNDECIDED
              || v.reasons().addresses().stream()
                  .anyMatch(a -> a.attribute().name().matches("f[1-4]")),
          () -> "what is wanting is said, whichever reading wants it: " + v);
    }
    return gate instanceof Gate.Closed closed && closed.disputed() ? "disputed" : gate.wire();
  }
}
