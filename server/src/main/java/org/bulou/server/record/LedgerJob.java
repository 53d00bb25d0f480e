package org.bulou.server.record;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Numbers what is pending, every other second. */
@Configuration(proxyBeanMethods = false)
class LedgerJob {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Bean
  Task<?> sequenceRecord(Ledger ledger) {
    return Tasks.recurring("record-sequence", FixedDelay.of(PAUSE))
        .execute((instance, context) -> ledger.work());
  }
}
