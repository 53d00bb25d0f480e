package org.bulou.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.explain.LawDiff;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceTree;
import org.bulou.law.time.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law diff A B}: two folders of law, or one law on two days. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "What differs between two law-data folders, or between two days of the library:",
      "instruments, texts, norms and, over given cases, who is treated differently."
    })
final class LawDiffCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Parameters(index = "0", paramLabel = "A", description = "A folder, or a day as 2025-12-31.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "A folder, or a day.")
  private String b = "";

  @Option(names = "--cases", description = "Case files (or folders of them) to ask both laws.")
  private List<Path> cases = List.of();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  /** One side as asked for. */
  private record Side(Law law, Optional<LocalDate> day) {
    /** A moment of that day in every zone where law is read: UTC noon. */
    private static Span noon(LocalDate day) {
      return Span.instant(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    LawDiff.Side shown() {
      return new LawDiff.Side(law, day.map(Side::noon));
    }
  }

  /** A case that the two laws treat differently. */
  private record Treated(String id, List<Bilingual> how) {}

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    Side before = side(a);
    Side after = side(b);
    List<LawDiff> found = LawDiff.between(before.shown(), after.shown());
    List<Treated> treated = treated(before, after);
    if (json) {
      console.line(json(found, treated));
    } else {
      print(console, found, treated);
    }
    return ExitCode.OK;
  }

  private Side side(String given) {
    Optional<LocalDate> day = CaseReader.date(given);
    if (day.isPresent()) {
      LawHome home = parent.bulou().home();
      return new Side(home.law(), day);
    }
    Path folder = Path.of(given);
    if (!Files.isDirectory(folder)) {
      throw new BadInput(
          "`" + given + "` 既不是文件夹，也不是日期（如 2025-12-31）",
          "`" + given + "` is neither a folder nor a day such as 2025-12-31");
    }
    return new Side(
        LawLibrary.read(SourceTree.below(folder, n -> !LawLibrary.isCase(n)), Packs.ALL, ""),
        Optional.empty());
  }

  private List<Treated> treated(Side before, Side after) {
    Evaluator one = Evaluator.of(before.law());
    Evaluator two = Evaluator.of(after.law());
    List<Treated> treated = new ArrayList<>();
    for (SourceTree.Source source : caseFiles()) {
      List<CaseFile> left = CaseReader.read(source, before.law());
      List<CaseFile> right = CaseReader.read(source, after.law());
      for (int i = 0; i < left.size(); i++) {
        Evaluation x = ask(one, left.get(i), before.day());
        Evaluation y = ask(two, right.get(i), after.day());
        EvaluationDiff diff = EvaluationDiff.between(x, y);
        if (!diff.isEmpty()) {
          treated.add(new Treated(left.get(i).id(), diff.sentences()));
        }
      }
    }
    return treated;
  }

  private List<SourceTree.Source> caseFiles() {
    List<SourceTree.Source> sources = new ArrayList<>();
    for (Path p : cases) {
      if (!Files.exists(p)) {
        throw new BadInput("没有文件或文件夹 " + p, "there is no file or folder " + p);
      }
      sources.addAll(Files.isDirectory(p) ? SourceTree.below(p) : List.of(SourceTree.one(p)));
    }
    return sources;
  }

  private static Evaluation ask(Evaluator engine, CaseFile file, Optional<LocalDate> day) {
    Moment moment = new Moment(file.asOf(), 0, day.or(file::lawAsOf));
    return engine.evaluate(file.record(), moment, new Readings(file.readings()), file.actions());
  }

  private void print(Console console, List<LawDiff> found, List<Treated> treated) {
    for (LawDiff d : found) {
      String sign = d.before().isEmpty() ? "+ " : d.after().isEmpty() ? "- " : "~ ";
      console.line(sign + what(console, d.what()) + " " + d.id());
      d.lines(console.language())
          .forEach(l -> console.paragraph(4, l.substring(0, 2), l.substring(2)));
    }
    console.line(
        found.size() + console.in(" 处不同", found.size() == 1 ? " difference" : " differences"));
    if (!cases.isEmpty()) {
      console.heading("待遇不同的案例", "CASES TREATED DIFFERENTLY");
      for (Treated t : treated) {
        console.line(t.id());
        t.how().forEach(s -> console.paragraph(2, "· ", console.in(s)));
      }
      console.line(treated.size() + console.in(" 个案例", " cases"));
    }
  }

  private static String what(Console console, LawDiff.What what) {
    return switch (what) {
      case INSTRUMENT -> console.in("法律", "instrument");
      case TEXT -> console.in("条文", "text");
      case NORM -> console.in("规范", "norm");
    };
  }

  private static String json(List<LawDiff> found, List<Treated> treated) {
    return JsonOut.write(
        true,
        o ->
            o.text("schema", "bulou.law-diff/1")
                .list(
                    "differences",
                    found,
                    d ->
                        o.text("what", d.what().name().toLowerCase(java.util.Locale.ROOT))
                            .text("id", d.id())
                            .flag("before", d.before().isPresent())
                            .flag("after", d.after().isPresent())
                            .texts("lines", d.lines(Language.EN)))
                .list(
                    "cases",
                    treated,
                    t ->
                        o.text("id", t.id())
                            .list("how", t.how(), s -> o.text("zh", s.zh()).text("en", s.en()))));
  }
}
