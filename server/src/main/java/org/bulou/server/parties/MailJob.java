package org.bulou.server.parties;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the mail to parties, every few seconds. */
@Configuration(proxyBeanMethods = false)
class MailJob {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Task<?> mailToParties(Mailer mailer, InstantSource clock) {
    return Tasks.recurring("parties-mail", FixedDelay.of(PAUSE))
        .execute((instance, context) -> mailer.send(clock.instant()));
  }
}
