package org.bulou.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program {@code bulou}. */
@Command(
    name = "bulou",
    mixinStandardHelpOptions = true,
    versionProvider = Bulou.Version.class,
    description = {
      "The law of vulnerabilities, executable.",
      "Computes from dated facts what must be done, by whom, by when, and what must not be done."
    },
    footer = {
      "",
      "Examples:",
      "  bulou replay log4shell",
      "  bulou replay log4shell --law-as-of 2026-11-22",
      "  bulou assess case.yaml --as-of 2026-11-25T02:00+08:00 --why cn.rmsv.7-2.report-to-miit",
      "  bulou law show cn.rmsv.9-7.no-unpublished-abroad",
      "  bulou serve          starts the case server; bulou serve --help says more",
      "",
      "Exit codes: 0 done; 1 findings or failed cases; 2 wrong usage or bad input, nothing written; 70 an error of the program."
    },
    subcommands = {AssessCommand.class, ReplayCommand.class, LawCommand.class})
public final class Bulou {
  @Option(
      names = "--lang",
      scope = CommandLine.ScopeType.INHERIT,
      description = "zh or en; otherwise by the locale.")
  private Optional<String> lang = Optional.empty();

  @Option(
      names = "--law",
      scope = CommandLine.ScopeType.INHERIT,
      description = "The folder of law-data to read.")
  private Optional<Path> law = Optional.empty();

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Bulou(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Bulou(out, err, System.getenv()).run(args);
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  int run(String... args) {
    CommandLine line = new CommandLine(this);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, c, r) -> failed(e));
    line.setParameterExceptionHandler(
        (e, a) -> {
          err.println("bulou: " + e.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(
              e, new PrintWriter(err, true, StandardCharsets.UTF_8));
          err.println("bulou " + e.getCommandLine().getCommandName() + " --help");
          return ExitCode.BAD_INPUT;
        });
    return line.execute(args);
  }

  private int failed(Exception e) {
    Console console = console();
    if (environment.containsKey("BULOU_DEBUG")) {
      e.printStackTrace(err);
    }
    switch (e) {
      case SourceException s -> {
        s.problems().forEach(p -> err.println(p.show(console.language())));
        err.println(
            console.in(
                "共 " + s.problems().size() + " 个问题，未写入任何内容。",
                s.problems().size() + " problem(s); nothing was written."));
        return ExitCode.BAD_INPUT;
      }
      case BadInput b -> {
        err.println("bulou: " + console.in(b.words()));
        return ExitCode.BAD_INPUT;
      }
      case UncheckedIOException io -> {
        err.println("bulou: " + console.in(unreadable(io)));
        return ExitCode.BAD_INPUT;
      }
      default -> {
        err.println("bulou: " + console.in("程序内部错误：", "an error of the program: ") + e);
        err.println(console.in("设 BULOU_DEBUG=1 可见详情。", "set BULOU_DEBUG=1 for details."));
        return ExitCode.INTERNAL;
      }
    }
  }

  private static Bilingual unreadable(UncheckedIOException e) {
    return e.getCause() instanceof NoSuchFileException missing
        ? new Bilingual(
            "没有文件或文件夹 " + missing.getFile(), "there is no file or folder " + missing.getFile())
        : new Bilingual("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
  }

  Console console() {
    return new Console(
        out, err, language(), width(), environment.containsKey("TERM") && terminal());
  }

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
  }

  LawHome home() {
    return new LawHome(law, Optional.ofNullable(System.getProperty("bulou.home")).map(Path::of));
  }

  private Language language() {
    String chosen =
        lang.or(() -> first("LC_ALL"))
            .or(() -> first("LC_MESSAGES"))
            .or(() -> first("LANG"))
            .orElse("en");
    return chosen.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
  }

  private Optional<String> first(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isEmpty());
  }

  private int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "110"));
      return Math.clamp(columns, 60, 160);
    } catch (NumberFormatException e) {
      return 110;
    }
  }

  /** The version as built. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Bulou.class.getPackage().getImplementationVersion()).orElse("0.1.0");
      return new String[] {
        "bulou " + version + ", engine " + org.bulou.law.evaluate.Evaluator.VERSION
      };
    }
  }
}
