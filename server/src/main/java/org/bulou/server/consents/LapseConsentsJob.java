package org.bulou.server.consents;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes back consents whose end has come, every minute. */
@Configuration(proxyBeanMethods = false)
class LapseConsentsJob {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Bean
  Task<?> lapseConsents(Consents consents) {
    return Tasks.recurring("consents-lapse", FixedDelay.of(PAUSE))
        .execute((instance, context) -> consents.lapse());
  }
}
