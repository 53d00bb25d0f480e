package org.bulou.server.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans what is missing, tells who is to be told, sends the mail, every other second. */
@Configuration(proxyBeanMethods = false)
class RemindJob {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Bean
  Task<?> remind(Reminders reminders, Letters letters, InstantSource clock) {
    return Tasks.recurring("watch-remind", FixedDelay.of(PAUSE))
        .execute((instance, context) -> round(reminders, letters, clock.instant()));
  }

  /** One round at an instant. */
  static void round(Reminders reminders, Letters letters, Instant now) {
    reminders.planMissing(now);
    int fired;
    do {
      fired = reminders.fire(now);
    } while (fired > 0);
    letters.send(now);
  }
}
