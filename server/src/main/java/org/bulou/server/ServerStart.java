package org.bulou.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.law.source.Language;
import org.bulou.server.access.DemoPeople;
import org.bulou.server.access.FirstAdministrator;
import org.bulou.server.access.Person;
import org.bulou.server.library.Library;
import org.bulou.server.library.ShippedLaw;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import org.bulou.server.web.PublicAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One start: the database first, then the pages; stopped in the other order. */
final class ServerStart {
  private final Settings settings;
  private final PrintStream out;

  ServerStart(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Returns once the pages can be reached; the server goes on until the process is told to end. */
  ConfigurableApplicationContext run() {
    refuseTakenPort(settings.bind(), settings.port());
    Blueprint.useFor(settings);
    Library library = Library.ahead(settings);
    Optional<Path> programs =
        Optional.ofNullable(System.getProperty("bulou.home"))
            .map(home -> Path.of(home, ".bulou", "postgresql"));
    Database database = Database.open(settings, programs);
    try {
      ConfigurableApplicationContext context = application(settings, database, library).run();
      return ready(context, library);
    } catch (RuntimeException e) {
      database.close();
      throw plain(e);
    }
  }

  /** The pages answer already; a law that cannot be read ends the program all the same. */
  private ConfigurableApplicationContext ready(
      ConfigurableApplicationContext context, Library library) {
    try {
      library.await();
      context.getBean(ShippedLaw.class).note();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
    library.compile();
    sayWhere(context);
    return context;
  }

  /** What the person who started the program can act on, dug out of the framework's wrapping. */
  private RuntimeException plain(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure failure) {
        return failure;
      }
      if (cause instanceof PortInUseException) {
        return taken(settings.port());
      }
    }
    return failed;
  }

  /**
   * The application over a database that is ready; it closes the database after everything else.
   */
  static SpringApplication application(Settings settings, Database database, Library library) {
    SpringApplication application = new SpringApplication(BulouServer.class);
    // The beans the build wrote down are found by this name.
    application.setMainApplicationClass(Blueprint.class);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Settings.class, () -> settings);
          beans.registerBean(DatabaseAccess.class, database::access);
          beans.registerBean(Library.class, () -> library);
          // Registered before all others, hence destroyed after them.
          beans.registerBean(Database.class, () -> database);
        });
    return application;
  }

  private static Map<String, Object> properties(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", settings.port());
    properties.put("server.address", settings.bind());
    properties.put("management.server.port", settings.managementPort());
    properties.put("management.server.address", "127.0.0.1");
    properties.put("bulou.log.folder", settings.data().resolve("log").toString());
    // Only a proxy we were told of may say who the client is.
    properties.put(
        "server.forward-headers-strategy", settings.publicUrl().isPresent() ? "native" : "none");
    return properties;
  }

  private void sayWhere(ConfigurableApplicationContext context) {
    PublicAddress address = context.getBean(PublicAddress.class);
    boolean chinese = settings.language() == Language.ZH;
    out.println(
        chinese
            ? "补漏已启动：" + address.of("/") + " （Ctrl-C 停止）"
            : "Bulou is running: " + address.of("/") + " (Ctrl-C stops it)");
    if (settings.demo()) {
      sayWhoToBe(context.getBean(DemoPeople.class));
      return;
    }
    context
        .getBean(FirstAdministrator.class)
        .path()
        .map(address::of)
        .ifPresent(
            link ->
                out.println(
                    chinese
                        ? "尚无管理员。请在 24 小时内打开此一次性链接创建一位：\n  " + link
                        : "There is no administrator yet. Open this one-time link within 24 hours to create one:\n  "
                            + link));
  }

  private void sayWhoToBe(DemoPeople demo) {
    boolean chinese = settings.language() == Language.ZH;
    out.println(
        chinese
            ? "演示人员（无需密码，请在此选择身份）：" + demo.page()
            : "Sample people, no password needed; choose whom to be: " + demo.page());
    for (Person person : demo.all()) {
      String roles =
          person.roles().stream()
              .map(role -> role.title().in(settings.language()))
              .collect(Collectors.joining(", "));
      out.println("  " + person.displayName() + " · " + roles);
    }
  }

  /** Asked before the database is started, so that the answer comes at once. */
  private static void refuseTakenPort(String bind, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
    } catch (java.net.UnknownHostException e) {
      throw new StartFailure(
          Kind.USAGE,
          "--bind 的地址 `" + bind + "` 不是本机的地址",
          "--bind `" + bind + "` is no address of this machine");
    } catch (IOException e) {
      throw taken(port);
    }
  }

  private static StartFailure taken(int port) {
    return new StartFailure(
        Kind.BUSY,
        "端口 " + port + " 已被占用或不允许使用；请用 --port 指定另一个",
        "port " + port + " is taken or not allowed; name another one with --port");
  }
}
