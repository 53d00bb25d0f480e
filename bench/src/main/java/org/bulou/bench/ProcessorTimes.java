package org.bulou.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.bench.matter.Matter;
import org.bulou.bench.matter.Matters;
import org.bulou.bench.peer.CelConditions;
import org.bulou.bench.peer.DmnConditions;
import org.bulou.bench.peer.DroolsConditions;
import org.bulou.law.evaluate.ConditionProbe;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The loops of {@link ConditionBenchmark} by the processor time of their thread, the engines taking
 * turns in one process. Other work on the machine then costs each engine alike, so the ratios hold
 * where wall-clock scores do not; the garbage collector's own threads are not counted.
 *
 * <pre>{@code ./bench/run processor [rounds]}</pre>
 */
public final class ProcessorTimes {
  private static final int OPERATIONS = Matters.COUNT * Subjects.CONDITIONS;
  private static final long ROUND_NANOS = 20_000_000L;
  private static final int WARM_UP = 60;
  private static final String REASONS = "Bulou, with reasons";
  private static final String REASONS_UNKNOWN = "Bulou, with reasons, two facts unknown";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Runnable> loops = new LinkedHashMap<>();
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();
  private final Blackhole sink =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  private ProcessorTimes(Subjects subjects, DroolsConditions drools) {
    loops.put(REASONS, () -> explained(subjects.known()));
    loops.put(REASONS_UNKNOWN, () -> explained(subjects.partly()));
    loops.put("Bulou, truth only", () -> truth(subjects.known()));
    loops.put("Bulou, truth only, two facts unknown", () -> truth(subjects.partly()));
    loops.put("CEL", () -> cel(subjects, false));
    loops.put("CEL, two facts unknown", () -> cel(subjects, true));
    loops.put("DMN (FEEL compiled to Java)", () -> dmn(subjects, false));
    loops.put("DMN, two facts null", () -> dmn(subjects, true));
    loops.put(
        "Drools, one session, 64 matters in a batch",
        () -> {
          drools.batch(subjects.matters());
          subjects.matters().forEach(m -> sink.consume(m.takeTruths()));
        });
    loops.put(
        "Drools, one session kept, matters one by one",
        () -> {
          for (Matter m : subjects.matters()) {
            sink.consume(drools.kept(m));
          }
        });
  }

  /** Measures and prints; the first argument is the number of rounds. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    Subjects subjects = new Subjects(Library.law());
    try (DroolsConditions drools = new DroolsConditions()) {
      System.out.println(Agreement.check(subjects, drools));
      ProcessorTimes times = new ProcessorTimes(subjects, drools);
      times.rounds(WARM_UP);
      times.figures.clear();
      times.rounds(rounds);
      times.print();
    }
  }

  private void rounds(int rounds) {
    for (int i = 0; i < rounds; i++) {
      loops.forEach(
          (name, loop) -> figures.computeIfAbsent(name, n -> new ArrayList<>()).add(measure(loop)));
    }
  }

  /** Processor nanoseconds per condition over at least {@link #ROUND_NANOS}. */
  private double measure(Runnable loop) {
    long began = threads.getCurrentThreadCpuTime();
    long spent;
    int times = 0;
    do {
      loop.run();
      times++;
      spent = threads.getCurrentThreadCpuTime() - began;
    } while (spent < ROUND_NANOS);
    return (double) spent / times / OPERATIONS;
  }

  private void print() {
    System.out.printf(
        "%-46s %8s %8s %8s %8s%n", "ns of processor time", "median", "p10", "p90", "ratio");
    figures.forEach(
        (name, all) ->
            System.out.printf(
                "%-46s %8.0f %8.0f %8.0f %8.2f%n",
                name, at(all, 0.5), at(all, 0.1), at(all, 0.9), at(ratios(name), 0.5)));
    System.out.println("ratio: to Bulou with reasons in the same round, median of the rounds");
  }

  private List<Double> ratios(String name) {
    List<Double> ours = figures.get(name.endsWith("unknown") ? REASONS_UNKNOWN : REASONS);
    List<Double> all = figures.get(name);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ratios.add(all.get(i) / ours.get(i));
    }
    return ratios;
  }

  private static double at(List<Double> all, double share) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) (sorted.length * share)];
  }

  private void explained(List<ConditionProbe.Subject> all) {
    for (ConditionProbe.Subject subject : all) {
      ConditionProbe.Memory memory = subject.memory();
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(memory.explained(i));
      }
    }
  }

  private void truth(List<ConditionProbe.Subject> all) {
    for (ConditionProbe.Subject subject : all) {
      ConditionProbe.Memory memory = subject.memory();
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(memory.truth(i));
      }
    }
  }

  private void cel(Subjects subjects, boolean partly) {
    for (CelConditions.Facts facts : subjects.celFacts()) {
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(partly ? subjects.cel().partly(i, facts) : subjects.cel().evaluate(i, facts));
      }
    }
  }

  private void dmn(Subjects subjects, boolean partly) {
    for (DmnConditions.Facts facts : subjects.dmnFacts()) {
      for (int i = 0; i < Subjects.CONDITIONS; i++) {
        sink.consume(partly ? subjects.dmn().partly(i, facts) : subjects.dmn().evaluate(i, facts));
      }
    }
  }
}
