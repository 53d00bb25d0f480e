package org.bulou.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Jobs by db-scheduler: kept in {@code platform.scheduled_tasks}, run by whichever node takes them,
 * at least once. A package declares its jobs as beans of type {@link Task} and schedules them with
 * the {@code SchedulerClient}, inside its own transaction.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  static final String TABLE = "platform.scheduled_tasks";
  private static final int AT_ONCE = 4;

  /**
   * A node that was killed is noticed after this many beats, and its jobs go on elsewhere: within
   * half a minute, the look for the dead included, which comes every second beat.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  private static final int MISSED = 4;

  @Bean
  Scheduler jobs(DataSource database, ObjectProvider<Task<?>> tasks, InstantSource clock) {
    List<Task<?>> known = new ArrayList<>();
    tasks.forEach(known::add);
    return Scheduler.create(new TransactionAwareDataSourceProxy(database), known)
        .tableName(TABLE)
        .serializer(new TextSerializer())
        .clock(clock::instant)
        .threads(AT_ONCE)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED)
        .alwaysPersistTimestampInUTC()
        .schedulerName(new SchedulerName.Fixed(name()))
        .build();
  }

  /** Which process it is, for whoever looks at the table; two machines may have the same number. */
  private static String name() {
    return "node-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** Started after everything else is there, stopped first. */
  @Bean
  SmartLifecycle jobsLifecycle(
      Scheduler jobs,
      ObjectProvider<Task<?>> tasks,
      InstantSource clock,
      @Value("${bulou.jobs:true}") boolean run) {
    return new SmartLifecycle() {
      private volatile boolean running;

      @Override
      public void start() {
        tasks.stream()
            .filter(OnStartup.class::isInstance)
            .map(OnStartup.class::cast)
            .forEach(repeating -> repeating.onStartup(jobs, clock::instant));
        jobs.start();
        running = true;
      }

      @Override
      public void stop() {
        jobs.stop();
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }

      @Override
      public boolean isAutoStartup() {
        return run;
      }
    };
  }
}
