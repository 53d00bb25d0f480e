package org.bulou.server.parties;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the mail to parties, every few seconds, and fetches what they replied. */
@Configuration(proxyBeanMethods = false)
class MailJob {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  @Bean
  Task<?> fetchReplies(ReplyBox box, InstantSource clock) {
    return Tasks.recurring("parties-fetch", FixedDelay.of(BETWEEN_LOOKS))
        .execute((instance, context) -> box.fetch(clock.instant()));
  }

  @Bean
  Task<?> mailToParties(Mailer mailer, InstantSource clock) {
    return Tasks.recurring("parties-mail", FixedDelay.of(PAUSE))
        .execute((instance, context) -> mailer.send(clock.instant()));
  }
}
