package org.bulou.server.hooks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends every other second, and forgets what was sent a month ago. */
@Configuration(proxyBeanMethods = false)
class HookJobs {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  Task<?> sendHooks(Courier courier, InstantSource clock) {
    return Tasks.recurring("hooks-send", FixedDelay.of(PAUSE))
        .execute((instance, context) -> courier.round(clock.instant()));
  }

  @Bean
  Task<?> forgetHooks(DeliveryStore store, InstantSource clock) {
    return Tasks.recurring("hooks-forget", FixedDelay.of(Duration.ofDays(1)))
        .execute((instance, context) -> store.forget(clock.instant().minus(KEPT)));
  }
}
