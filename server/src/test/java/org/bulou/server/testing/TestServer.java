package org.bulou.server.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bulou.server.ServerForTests;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.JobTexts;
import org.bulou.server.platform.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A whole server with its own PostgreSQL. {@link #shared} is one per JVM: make your own rows with
 * random names, never count all of them, and move the clock forward only.
 */
public final class TestServer implements AutoCloseable {
  private static final Supplier<TestServer> SHARED = new Once();
  private final MovableClock clock = new MovableClock();
  private final Database database;
  private final ConfigurableApplicationContext context;

  private TestServer(Settings settings) {
    this.database = TestPostgres.start(settings);
    SpringApplication application = ServerForTests.application(settings, database);
    application.addInitializers(
        c -> ((GenericApplicationContext) c).registerBean(InstantSource.class, () -> clock));
    this.context = application.run("--bulou.jobs=false", "--bulou.hooks.loopback=true");
  }

  /** The server all tests of this JVM share. */
  public static TestServer shared() {
    return SHARED.get();
  }

  /** A server of one's own, for tests that break it. */
  public static TestServer fresh(boolean demo) {
    return new TestServer(TestPostgres.settings(demo));
  }

  /** A server with settings of one's own. */
  public static TestServer on(Settings settings) {
    return new TestServer(settings);
  }

  /** A part of the running program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of a type. */
  public <T> java.util.Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  public MovableClock clock() {
    return clock;
  }

  /** The settings of a live server on the same data. */
  public Settings liveSettings() {
    return TestPostgres.settings(false);
  }

  public Database database() {
    return database;
  }

  /** The server's address without a slash at the end. */
  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A browser nobody is signed in with. */
  public Browser stranger() {
    return new Browser(address());
  }

  /** A new person with these roles; a lawyer is one for Chinese and EU law. */
  public Person person(Role... roles) {
    return TestPeople.add(this, Set.of(roles));
  }

  /** A browser a new person with these roles is signed in with. */
  public Browser signedIn(Role... roles) {
    return as(person(roles));
  }

  /** A browser this person is signed in with. */
  public Browser as(Person person) {
    Browser browser = stranger();
    browser.cookie("session", TestPeople.session(this, person));
    return browser;
  }

  /**
   * Runs what is due now among the jobs of the program and those given; in tests jobs run only
   * here.
   */
  public void runDueJobs(Task<?>... more) {
    List<Task<?>> tasks = new ArrayList<>(List.of(more));
    context.getBeansOfType(Task.class).values().forEach(tasks::add);
    for (Task<?> task : tasks) {
      if (task instanceof OnStartup repeating) {
        repeating.onStartup(bean(Scheduler.class), clock::instant);
      }
    }
    SettableClock now = new SettableClock();
    now.set(clock.instant());
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(bean(DataSource.class), tasks);
    builder
        .tableName("platform.scheduled_tasks")
        .serializer(JobTexts.serializer())
        .alwaysPersistTimestampInUTC();
    ManualScheduler scheduler = builder.clock(now).build();
    scheduler.runAnyDueExecutions();
    scheduler.stop();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Started by whoever asks first; stopped with the JVM. */
  private static final class Once implements Supplier<TestServer> {
    private @org.jspecify.annotations.Nullable TestServer server;

    @Override
    public synchronized TestServer get() {
      if (server == null) {
        server = fresh(false);
      }
      return server;
    }
  }
}
