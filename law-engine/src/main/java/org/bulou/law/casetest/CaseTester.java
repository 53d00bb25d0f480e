package org.bulou.law.casetest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;

/** Runs cases against a law. */
public final class CaseTester {
  private final Evaluator engine;

  public CaseTester(Evaluator engine) {
    this.engine = engine;
  }

  /**
   * One case.
   *
   * @param derived how many variants with one fact taken away were run
   */
  public record Result(CaseFile file, List<Mismatch> mismatches, int derived) {
    public boolean passed() {
      return mismatches.isEmpty();
    }
  }

  /**
   * All cases, in the order of files. {@code unreadable} are problems of files that could not be
   * read.
   */
  public record Report(List<Result> results, List<Mismatch> unreadable) {
    /** Several reports as one. */
    public static Report of(List<Report> reports) {
      return new Report(
          reports.stream().flatMap(r -> r.results().stream()).toList(),
          reports.stream().flatMap(r -> r.unreadable().stream()).toList());
    }

    public boolean passed() {
      return unreadable.isEmpty() && results.stream().allMatch(Result::passed);
    }

    public int derived() {
      return results.stream().mapToInt(Result::derived).sum();
    }
  }

  /** Runs every case of some files. */
  public static Report all(Law law, List<SourceTree.Source> caseFiles) {
    return all(law, caseFiles, r -> {});
  }

  /**
   * Runs every case of some files, as many at a time as there are processors, telling each result
   * as it comes; the report keeps the order of files.
   */
  public static Report all(Law law, List<SourceTree.Source> caseFiles, Consumer<Result> progress) {
    CaseTester tester = new CaseTester(Evaluator.of(law));
    List<Result> results = new ArrayList<>();
    List<Mismatch> unreadable = new ArrayList<>();
    caseFiles.parallelStream()
        .map(source -> tester.file(source, law, progress))
        .toList()
        .forEach(
            report -> {
              results.addAll(report.results());
              unreadable.addAll(report.unreadable());
            });
    return new Report(List.copyOf(results), List.copyOf(unreadable));
  }

  private Report file(SourceTree.Source source, Law law, Consumer<Result> progress) {
    List<Result> results = new ArrayList<>();
    try {
      for (CaseFile file : CaseReader.read(source, law)) {
        Result result = run(file);
        results.add(result);
        synchronized (progress) {
          progress.accept(result);
        }
      }
      return new Report(results, List.of());
    } catch (SourceException e) {
      return new Report(
          results, e.problems().stream().map(p -> new Mismatch(p.at(), p.message())).toList());
    }
  }

  /** Runs a case: its expectations, its steps, and its variants with one fact taken away. */
  public Result run(CaseFile file) {
    List<Mismatch> mismatches = new ArrayList<>();
    try {
      Evaluation evaluation = evaluate(file, 0);
      mismatches.addAll(Expectations.check(file.expect(), evaluation));
      unknownNorms(file, mismatches);
      for (CaseFile.Step step : file.steps()) {
        mismatches.addAll(Expectations.check(step.expect(), evaluate(file, step)));
      }
      DerivedUnknowns derived = new DerivedUnknowns(engine, file, evaluation);
      mismatches.addAll(derived.run());
      return new Result(file, List.copyOf(mismatches), derived.count());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      mismatches.add(
          new Mismatch(
              org.bulou.law.source.Position.of(file.file()),
              Bilingual.same(file.id() + ": " + message)));
      return new Result(file, List.copyOf(mismatches), 0);
    }
  }

  /**
   * Whether an expectation of the case does not hold: quicker than {@link #run}, since it stops at
   * the first step that differs and takes no facts away. A case that picks a reading the law does
   * not have does not hold either.
   */
  public boolean notices(CaseFile file) {
    try {
      boolean own = !file.expect().isEmpty();
      if (own && !Expectations.check(file.expect(), evaluate(file, 0)).isEmpty()) {
        return true;
      }
      for (CaseFile.Step step : file.steps()) {
        boolean asks = !step.expect().isEmpty();
        if (asks && !Expectations.check(step.expect(), evaluate(file, step)).isEmpty()) {
          return true;
        }
      }
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private void unknownNorms(CaseFile file, List<Mismatch> mismatches) {
    Set<String> known = new LinkedHashSet<>(engine.law().normIds());
    for (String norm : file.tests()) {
      boolean defined =
          engine.law().names().find(norm).isPresent() || engine.law().doctrines().containsKey(norm);
      if (!known.contains(norm) && !defined) {
        mismatches.add(
            Mismatch.of(
                org.bulou.law.source.Position.of(file.file()),
                file.id() + "：没有规范 `" + norm + "`",
                file.id() + ": there is no norm `" + norm + "`"));
      }
    }
  }

  /** The case as it asks to be evaluated, at a version of its record (0: the newest). */
  public Evaluation evaluate(CaseFile file, int knownAt) {
    return engine.evaluate(
        file.record(),
        new Moment(file.asOf(), knownAt, file.lawAsOf()),
        new Readings(Map.copyOf(file.readings())),
        file.actions());
  }

  /** One step of a replay. Without {@code known_at}, everything recorded by then is known. */
  public Evaluation evaluate(CaseFile file, CaseFile.Step step) {
    int known = step.knownAt().orElseGet(() -> recordedBy(file, step));
    return engine.evaluate(
        file.record(),
        new Moment(step.asOf(), known, file.lawAsOf()),
        new Readings(file.readings()),
        step.actions());
  }

  /** The newest version recorded by the instant of a step. */
  public static int recordedBy(CaseFile file, CaseFile.Step step) {
    int known = 1;
    for (var version : file.record().versions()) {
      if (!version.at().start().isAfter(step.asOf())) {
        known = Math.max(known, version.number());
      }
    }
    return known;
  }
}
