package org.bulou.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Language;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.web.PublicAddress;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that start a server. What they print is for the person at the terminal. */
@Command(name = "bulou", mixinStandardHelpOptions = true)
final class Commands {
  /** Not an exit code: a server was started and goes on. */
  static final int RUNNING = -1;

  private static final int INTERNAL = 70;

  @Option(
      names = "--lang",
      scope = CommandLine.ScopeType.INHERIT,
      description = "zh or en, for what is printed here; otherwise by the locale.")
  private Optional<String> lang = Optional.empty();

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  Commands(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  int run(String... args) {
    CommandLine line = new CommandLine(this);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e));
    return line.execute(args);
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = {
        "Starts the case server.",
        "The first start prints a one-time link to create the administrator."
      },
      footer = {
        "",
        "Exit codes: 0 stopped; 2 wrong usage; 73 a folder cannot be written; 75 a port, the data folder",
        "or the database is not available now; 78 the data folder or database does not fit; 70 an error of the program."
      })
  int serve(@Mixin StartOptions options) {
    return start(options, false);
  }

  @Command(
      name = "demo",
      mixinStandardHelpOptions = true,
      description = {
        "Starts the case server with sample people; nothing may leave it.",
        "Not for real cases: its accounts need no password on this machine."
      })
  int demo(@Mixin StartOptions options) {
    return start(options, true);
  }

  private int start(StartOptions options, boolean demo) {
    ConfigurableApplicationContext context =
        new ServerStart(options.settings(demo, language(), environment), out).run();
    if (Training.wanted()) {
      boolean answered = Training.visit(context.getBean(PublicAddress.class).of(""));
      context.close();
      return answered ? 0 : INTERNAL;
    }
    return RUNNING;
  }

  private int failed(Exception e) {
    if (environment.containsKey("BULOU_DEBUG")) {
      e.printStackTrace(err);
    }
    if (e instanceof StartFailure failure) {
      err.println("bulou: " + failure.words().in(language()));
      return failure.kind().code();
    }
    List<String> words =
        language() == Language.ZH
            ? List.of("程序内部错误：", "设 BULOU_DEBUG=1 可见详情。")
            : List.of("an error of the program: ", "set BULOU_DEBUG=1 for details.");
    err.println("bulou: " + words.get(0) + e);
    err.println(words.get(1));
    return INTERNAL;
  }

  private Language language() {
    String chosen =
        lang.or(() -> set("LC_ALL"))
            .or(() -> set("LC_MESSAGES"))
            .or(() -> set("LANG"))
            .orElse("en");
    return chosen.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
  }
}
