package org.bulou.law.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.runtime.CelRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.Facts;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;
import org.bulou.law.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random conditions on random partial facts, against CEL's own runtime over every completion of
 * what is not known: no decided result is wrong, and every fact that can flip an open result is
 * asked for.
 *
 * <p>120,000 pairs by default; {@code ./verify oracle} runs ten million.
 */
class CelOracleTest {
  private static final int CONDITIONS = 400;
  private static final Path FOLDER = Path.of("src/test/resources/oracle");
  private static final long SEED = 20261122;
  static final String INSTRUMENT =
      """
      schema: bulou/instrument/1
      id: oracle
      name: { zh: x, en: x }
      jurisdiction: CN
      zone: Asia/Shanghai
      rank: law
      life: [ { state: in-force } ]
      checked_until: 2026-11-22
      encoded: whole
      sources: { s: { title: x } }
      """;

  private final Random random = new Random(SEED);
  private long decided;
  private long open;
  private long needless;

  private record Subject(String text, Cond cond, CelRuntime.Program oracle, Code.Pair compiled) {}

  @Test
  void shouldDecideNothingWronglyAndAskForEverythingThatMatters() throws Exception {
    long pairs = Long.getLong("bulou.oracle.pairs", 120_000);
    CelOracle oracle = new CelOracle();
    long done = 0;
    while (done < pairs) {
      List<String> texts = conditions();
      Law law = law(texts);
      List<Subject> subjects = subjects(law, texts, oracle);
      for (int world = 0; world < 150 && done < pairs; world++) {
        done += world(law, subjects, oracle);
      }
    }
    System.out.println(
        "oracle: "
            + done
            + " pairs, "
            + decided
            + " decided, "
            + open
            + " open, "
            + needless
            + " open although every completion agrees");
    assertTrue(decided > done / 10 && open > done / 20, "the generator must reach both sides");
  }

  private List<String> conditions() {
    RandomConditions generator = new RandomConditions(random);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CONDITIONS; i++) {
      texts.add(generator.next());
    }
    return texts;
  }

  private static Law law(List<String> texts) throws IOException {
    List<SourceTree.Source> sources = new ArrayList<>();
    for (SourceTree.Source s : LawFolder.shipped()) {
      if (s.name().startsWith("vocabulary/core") || s.name().startsWith("authorities/cn.yaml")) {
        sources.add(s);
      }
    }
    sources.add(file("vocabulary.yaml"));
    StringBuilder article = new StringBuilder(Files.readString(FOLDER.resolve("law.yaml")));
    for (int i = 0; i < texts.size(); i++) {
      article
          .append("  - { id: q.c")
          .append(i)
          .append(", of: [ x thing, y thing ], is: \"")
          .append(texts.get(i))
          .append("\", cite: { at: 1, source: s, confidence: derived } }\n");
    }
    sources.add(new SourceTree.Source("oracle/1.yaml", article.toString()));
    sources.add(new SourceTree.Source("oracle/instrument.yaml", INSTRUMENT));
    return LawLibrary.read(sources);
  }

  private static SourceTree.Source file(String name) throws IOException {
    return new SourceTree.Source("oracle/" + name, Files.readString(FOLDER.resolve(name)));
  }

  private static List<Subject> subjects(Law law, List<String> texts, CelOracle oracle)
      throws Exception {
    Planner planner = new Planner(law);
    List<Cond> roots = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      var term = law.terms().get("q.c" + i);
      assertTrue(term != null, texts.get(i));
      roots.add(planner.root(term.body()));
    }
    Code.Pair compiled = planner.compiled();
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      subjects.add(new Subject(texts.get(i), roots.get(i), oracle.program(texts.get(i)), compiled));
    }
    return subjects;
  }

  private int world(Law law, List<Subject> subjects, CelOracle oracle) {
    PartialWorld world = new PartialWorld(random, 144);
    String yaml = world.yaml();
    Facts facts =
        CaseReader.read(new SourceTree.Source("world", yaml), law).getFirst().record().at(1);
    String x = PartialWorld.THINGS.get(random.nextInt(3));
    String y = PartialWorld.THINGS.get(random.nextInt(3));
    var completions = new ArrayList<java.util.Map<String, java.util.Map<String, Object>>>();
    for (int i = 0; i < world.completions(); i++) {
      completions.add(world.completion(i));
    }
    for (Subject s : subjects) {
      boolean[] truths = new boolean[completions.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = oracle.truth(s.oracle(), completions.get(i), x, y);
      }
      compare(s, facts, x, y, world, truths, yaml);
    }
    return subjects.size();
  }

  private void compare(
      Subject s,
      Facts facts,
      String x,
      String y,
      PartialWorld world,
      boolean[] truths,
      String yaml) {
    Frame f = frame(facts, x, y, null);
    int got = s.cond().test(f);
    String told = s.text() + "\nx=" + x + " y=" + y + "\n" + yaml;
    Frame fast = frame(facts, x, y, s.compiled());
    assertEquals(got, s.cond().test(fast), () -> "compiled code differs: " + told);
    assertEquals(Told.of(f), Told.of(fast), () -> "compiled code differs: " + told);
    fast = frame(facts, x, y, s.compiled());
    fast.quiet(true);
    assertEquals(got, s.cond().test(fast), () -> "silent code differs: " + told);
    assertEquals(
        f.reasons().addresses(), fast.reasons().addresses(), () -> "silent code differs: " + told);
    if (got != Frame.UNKNOWN) {
      decided++;
      for (boolean truth : truths) {
        assertEquals(got == Frame.TRUE, truth, () -> "decided wrongly: " + told);
      }
      assertTrue(f.reasons().isEmpty(), () -> "reasons left behind: " + told);
      return;
    }
    open++;
    Set<String> asked = new TreeSet<>();
    f.reasons().addresses().forEach(a -> asked.add(a.show()));
    int stride = 1;
    boolean flips = false;
    for (PartialWorld.Atom atom : world.atoms) {
      if (matters(truths, stride, atom.domain().size())) {
        flips = true;
        String whole = atom.address().replaceAll(" .*", "");
        assertTrue(
            asked.contains(atom.address()) || asked.contains(whole),
            () -> atom.address() + " is not asked, only " + asked + ": " + told);
      }
      stride *= atom.domain().size();
    }
    needless += flips ? 0 : 1;
  }

  private static Frame frame(Facts facts, String x, String y, Code.@Nullable Pair compiled) {
    Frame f = new Frame(facts, new int[0], compiled);
    Span now = Span.at(5_000_000);
    f.readAt(now, now);
    f.vars[1] = facts.part(x).orElseThrow();
    f.vars[2] = facts.part(y).orElseThrow();
    return f;
  }

  /** Whether two completions that differ only in one atom differ in truth. */
  private static boolean matters(boolean[] truths, int stride, int size) {
    for (int i = 0; i < truths.length; i++) {
      int value = i / stride % size;
      if (value > 0 && truths[i] != truths[i - value * stride]) {
        return true;
      }
    }
    return false;
  }
}
