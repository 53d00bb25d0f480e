package org.bulou.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs: scheduled inside the transaction that decides them, run when the clock says so. */
class JobsTest {
  private static final TestServer SERVER = TestServer.shared();

  @Test
  void shouldRunAJobWhenItsTimeHasComeAndNotBefore() {
    List<String> ran = new ArrayList<>();
    var task =
        Tasks.oneTime("test-" + UUID.randomUUID(), String.class)
            .execute((job, context) -> ran.add(job.getData()));
    Scheduler jobs = SERVER.bean(Scheduler.class);
    jobs.schedule(
        task.instance("1", "row 7"), SERVER.clock().instant().plus(Duration.ofMinutes(5)));
    SERVER.runDueJobs(task);
    assertEquals(List.of(), ran);
    SERVER.clock().advance(Duration.ofMinutes(5));
    SERVER.runDueJobs(task);
    assertEquals(List.of("row 7"), ran);
  }

  @Test
  void shouldForgetAJobWhoseTransactionIsRolledBack() {
    Scheduler jobs = SERVER.bean(Scheduler.class);
    var task = Tasks.oneTime("test-" + UUID.randomUUID()).execute((job, context) -> {});
    SERVER
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              jobs.schedule(task.instance("1"), SERVER.clock().instant());
              transaction.setRollbackOnly();
            });
    assertEquals(
        java.util.Optional.empty(),
        jobs.getScheduledExecution(TaskInstanceId.of(task.getName(), "1")));
  }

  @Test
  void shouldCarryTextsOnly() {
    TextSerializer serializer = new TextSerializer();
    assertEquals("值", serializer.deserialize(String.class, serializer.serialize("值")));
    assertNull(serializer.deserialize(Object.class, serializer.serialize("x")));
    assertThrows(IllegalArgumentException.class, () -> serializer.serialize(7));
  }
}
