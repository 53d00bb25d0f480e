package org.bulou.server.duties;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Renews the board where the answer changed because time passed: a few cases at a time, so that the
 * pages of the people at work do not wait behind a burst after a night.
 */
@Configuration(proxyBeanMethods = false)
class FollowTimeJob {
  private static final Duration PAUSE = Duration.ofSeconds(3);

  @Bean
  Task<?> followTime(Duties duties) {
    return Tasks.recurring("duties-follow-time", FixedDelay.of(PAUSE))
        .execute((instance, context) -> duties.followTime());
  }
}
