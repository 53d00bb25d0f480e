package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bulou.server.access.Person;
import org.bulou.server.drills.Drill;
import org.bulou.server.drills.Drills;
import org.springframework.stereotype.Component;

/** A drill that is planned for tomorrow: whoever looks around can start it. */
@Component
final class DemoDrill {
  private final Drills drills;

  DemoDrill(Drills drills) {
    this.drills = drills;
  }

  void fill(List<Person> workers, Instant now) {
    List<Drill.Member> members = new ArrayList<>();
    members.add(new Drill.Member(workers.getFirst().id(), Drill.Part.LEADER));
    workers.stream()
        .skip(1)
        .forEach(p -> members.add(new Drill.Member(p.id(), Drill.Part.PARTICIPANT)));
    drills.plan(
        new Drill.Plan(
            "router", now.plus(Duration.ofDays(1)), ZoneId.of("Asia/Shanghai"), "", members),
        workers.getFirst());
  }
}
