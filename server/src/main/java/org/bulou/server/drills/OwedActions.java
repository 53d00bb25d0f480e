package org.bulou.server.drills;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.web.Owed;
import org.bulou.server.web.Owing;
import org.bulou.server.web.Visitor;
import org.springframework.stereotype.Component;

/** What drills showed that has to change remains with whoever took it on. */
@Component
final class OwedActions implements Owing {
  private final DrillStore store;

  OwedActions(DrillStore store) {
    this.store = store;
  }

  @Override
  public List<Owed> of(Visitor visitor) {
    return visitor instanceof Person p ? store.owed(p.id()) : List.of();
  }

  /** As a line. */
  static Owed owed(int drill, String what, LocalDate due) {
    return new Owed(
        new Bilingual("演练 " + drill + "：" + what, "drill " + drill + ": " + what),
        "/drills/" + drill,
        Optional.of(due));
  }
}
