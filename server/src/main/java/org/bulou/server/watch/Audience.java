package org.bulou.server.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Cases;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.Side;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of a step: always people who take part in the case at that moment. */
@Component
final class Audience {
  private final JdbcClient sql;
  private final Cases cases;
  private final People people;
  private final Conflicts conflicts;

  Audience(JdbcClient sql, Cases cases, People people, Conflicts conflicts) {
    this.sql = sql;
    this.cases = cases;
    this.people = people;
    this.conflicts = conflicts;
  }

  /** A look at the people that holds for one transaction. */
  Known known() {
    return new Known();
  }

  /** People already looked up. */
  final class Known {
    private final Map<ActorId, Optional<Account>> accounts = new HashMap<>();

    /**
     * The owner, or the deputy when the owner cannot; late and unheeded, both; at the escalation
     * counsel for these laws too. Of a conflict counsel is told from the first step on: nobody else
     * can decide it. Where that is nobody: counsel, else all who work the case.
     */
    Set<ActorId> of(ReminderStore.Waiting w) {
      if (w.step() == Step.ESCALATION && !w.unheeded()) {
        return Set.of();
      }
      List<Person> inside = inside(w);
      List<ActorId> able = able(w, inside);
      Set<ActorId> told = new LinkedHashSet<>();
      able.stream().limit(w.step().late() && w.unheeded() ? 2 : 1).forEach(told::add);
      Set<Side> toDecide = conflicts.dates(w.id()).getOrDefault(w.due(), Set.of());
      inside.stream()
          .filter(p -> toDecide.stream().anyMatch(s -> s.has(p)))
          .map(Person::id)
          .forEach(told::add);
      if (w.step() == Step.ESCALATION || told.isEmpty()) {
        counsel(w, inside).forEach(told::add);
      }
      if (told.isEmpty()) {
        inside.stream()
            .filter(p -> p.may(Permission.WORK_CASES))
            .map(Person::id)
            .forEach(told::add);
      }
      if (told.isEmpty()) {
        inside.stream().map(Person::id).forEach(told::add);
      }
      return told;
    }

    private List<Person> inside(ReminderStore.Waiting w) {
      return cases.participants(w.id()).stream()
          .flatMap(p -> accounts.computeIfAbsent(p, people::find).stream())
          .filter(a -> !a.closed())
          .map(Account::person)
          .filter(p -> p.may(Permission.READ_CASES))
          .toList();
    }

    private static List<ActorId> able(ReminderStore.Waiting w, List<Person> inside) {
      List<ActorId> able = new ArrayList<>();
      w.owner().ifPresent(able::add);
      w.deputy().ifPresent(able::add);
      able.removeIf(p -> inside.stream().noneMatch(i -> i.id().equals(p)));
      return able;
    }

    private List<ActorId> counsel(ReminderStore.Waiting w, List<Person> inside) {
      List<Person> lawyers = inside.stream().filter(p -> p.roles().contains(Role.LEGAL)).toList();
      if (lawyers.isEmpty()) {
        return List.of();
      }
      List<String> duties = duties(w);
      return lawyers.stream()
          .filter(p -> duties.stream().anyMatch(d -> p.decidesFor(law(d))))
          .map(Person::id)
          .toList();
    }

    private List<String> duties(ReminderStore.Waiting w) {
      return sql.sql("select duty from duties.open_duty where case_id = :id and due = :due")
          .param("id", w.id().value())
          .param("due", Row.at(w.due()))
          .query(Row.as(r -> r.text("duty")))
          .list();
    }
  }

  /** The law a duty is of: its identity begins with its instrument's, and that with the law's. */
  private static String law(String duty) {
    return duty.substring(0, duty.indexOf('.'));
  }
}
