package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.decisions.Memo;
import org.bulou.server.decisions.Outcome;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.decisions.Way;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Component;

/**
 * A standing decision of the sample firm, signed for both laws; the conflicts themselves are left
 * to whoever looks.
 */
@Component
final class DemoDecisions {
  private static final Duration LASTS = Duration.ofDays(180);
  private final StandingDecisions standing;

  DemoDecisions(StandingDecisions standing) {
    this.standing = standing;
  }

  /** Made by counsel for the Union, signed by counsel for China. */
  void fill(List<Person> workers, Instant now) {
    Person eu = counsel(workers, "eu");
    Person cn = counsel(workers, "cn");
    Set<ActorId> analysts =
        workers.stream()
            .filter(p -> p.may(Permission.WORK_CASES) && !p.may(Permission.DECIDE_LAW))
            .map(Person::id)
            .collect(Collectors.toSet());
    done(
        standing.make(
            new StandingDecisions.Wish(
                "eu.cra.14-2a.early-warning",
                "cn.rmsv.9-7.no-unpublished-abroad",
                Set.of("sz"),
                Set.of("r100", "r200", "r90"),
                Optional.of(Way.MINIMUM),
                "由深圳公司按时提交预警，仅含表格所需最少内容，并同时报送 NVDB。"
                    + " / SZ files the early warning in time with the least the form asks for, and NVDB"
                    + " at the same hour.",
                Optional.of(now.plus(LASTS)),
                analysts,
                new Memo(
                    "示例备忘录：欧盟一方的法律理由写在这里。 / A sample memo: the reasons under the law of the"
                        + " Union stand here.",
                    "示例：暂缓提交。 / Sample: to hold the filing.")),
            eu));
    done(
        standing.sign(
            standing.all().getFirst().id(),
            new Memo(
                "示例备忘录：中国法一方的法律理由写在这里。 / A sample memo: the reasons under Chinese law stand"
                    + " here.",
                "示例：先征得主管部门意见。 / Sample: to ask the authority first."),
            cn));
  }

  private static Person counsel(List<Person> workers, String law) {
    return workers.stream().filter(p -> p.decidesFor(law)).findFirst().orElseThrow();
  }

  private static void done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(Outcome.Why why)) {
      throw new IllegalStateException("the sample decision was refused: " + why);
    }
  }
}
