package org.bulou.server.editions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Computes previews on one node, round by round, until there is nothing to do. */
@Configuration(proxyBeanMethods = false)
class PreviewJob {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Between them the other jobs of the node get their turn. */
  private static final int ROUNDS = 10;

  @Bean
  Task<?> previewEditions(Previews previews) {
    return Tasks.recurring("editions-preview", FixedDelay.of(PAUSE))
        .execute(
            (instance, context) -> {
              for (int i = 0; i < ROUNDS && previews.round(); i++) {}
            });
  }
}
