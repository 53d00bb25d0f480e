package org.bulou.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bulou.cli.ledger.LedgerCommand;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import org.bulou.ledger.refusal.Refusal;
import org.jspecify.annotations.Nullable;
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
      "  bulou new case --out case.yaml",
      "  bulou ledger verify ledger/sample/log --policy ledger/sample/policy",
      "  bulou serve          starts the case server; bulou serve --help says more",
      "",
      "Exit codes: 0 done; 1 findings or failed cases; 2 wrong usage or bad input, nothing written; 70 an error of the program."
    })
public final class Bulou {
  private static final Map<String, Supplier<Object>> COMMANDS = commands();

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

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Switch on a pack of law that is off by default; may be repeated.")
  private List<String> packs = List.of();

  private @Nullable LawHome ahead;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Bulou(PrintStream out, PrintStream err, Map<String, String> environment) {
    this(InputStream.nullInputStream(), out, err, environment);
  }

  Bulou(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Bulou bulou = new Bulou(System.in, out, err, System.getenv());
    bulou.readAhead(args);
    int code = bulou.run(args);
    if (Boolean.getBoolean("bulou.train")) { // the AOT cache shall know both kinds of page
      code = new Bulou(System.in, out, err, System.getenv()).run("replay", "log4shell");
    }
    System.exit(code);
  }

  /**
   * Most commands need the law of this checkout: it is read while the command line is understood.
   */
  private void readAhead(String... args) {
    boolean needed = args.length > 1 && !args[0].equals("ledger");
    if (needed && Arrays.stream(args).noneMatch(a -> a.startsWith("--law") || a.equals("--help"))) {
      ahead = new LawHome(Optional.empty(), homeFolder()).ahead();
    }
  }

  /** Runs a command and gives its exit code. */
  int run(String... args) {
    CommandLine line = new CommandLine(this);
    wanted(args).forEach((name, command) -> line.addSubcommand(name, command.get()));
    LedgerCommand.fill(line.getSubcommands().get("ledger"));
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

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("assess", AssessCommand::new);
    commands.put("replay", ReplayCommand::new);
    commands.put("law", LawCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("runcard", RuncardCommand::new);
    commands.put("ledger", LedgerCommand::new);
    return commands;
  }

  /** The command named first alone: describing the others takes longer than many a command runs. */
  private static Map<String, Supplier<Object>> wanted(String... args) {
    Supplier<Object> named = args.length == 0 ? null : COMMANDS.get(args[0]);
    return named == null ? COMMANDS : Map.of(args[0], named);
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
      case Refusal r -> {
        err.println("bulou: " + console.in(r.line().zh(), r.line().en()));
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

  /** Where answers are typed. */
  InputStream input() {
    return in;
  }

  /** Where the commands of this run print. */
  public Console console() {
    return new Console(
        out, err, language(), width(), environment.containsKey("TERM") && terminal());
  }

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
  }

  /** The packs switched on here and by a case. */
  Packs packs(Set<String> named) {
    return Packs.of(named).and(Set.copyOf(packs));
  }

  LawHome home() {
    return ahead != null && law.isEmpty() ? ahead : new LawHome(law, homeFolder());
  }

  private static Optional<Path> homeFolder() {
    return Optional.ofNullable(System.getProperty("bulou.home")).map(Path::of);
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
