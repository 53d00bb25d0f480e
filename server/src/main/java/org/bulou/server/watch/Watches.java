package org.bulou.server.watch;

import java.util.List;
import java.util.Optional;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owner and deputy of each case: named people who take part in it. */
@Service
@Transactional
public class Watches {
  private final WatchStore store;
  private final Cases cases;
  private final People people;

  Watches(WatchStore store, Cases cases, People people) {
    this.store = store;
    this.cases = cases;
    this.people = people;
  }

  /** Who watches a case. */
  @Transactional(readOnly = true)
  public Watch of(Case c) {
    return new Watch(
        c.owner().map(p -> watcher(c.id(), p)), c.deputy().map(p -> watcher(c.id(), p)));
  }

  private Watcher watcher(CaseId id, ActorId person) {
    Optional<Account> account = people.find(person);
    return new Watcher(person, People.displayName(person, account), standing(id, person, account));
  }

  private Watcher.Standing standing(CaseId id, ActorId person) {
    return standing(id, person, people.find(person));
  }

  private Watcher.Standing standing(CaseId id, ActorId person, Optional<Account> account) {
    if (account.filter(a -> !a.closed()).isEmpty()) {
      return Watcher.Standing.CLOSED;
    }
    if (!cases.participates(id, person)) {
      return Watcher.Standing.LEFT;
    }
    return account.filter(a -> a.person().may(Permission.READ_CASES)).isPresent()
        ? Watcher.Standing.ABLE
        : Watcher.Standing.NO_ROLE;
  }

  /** The reader's open cases that nobody watches. */
  @Transactional(readOnly = true)
  public Unwatched unwatched(ActorId reader) {
    List<String> found = store.unwatched(reader);
    return new Unwatched(
        found.stream().limit(WatchStore.MOST_UNWATCHED).toList(),
        found.size() > WatchStore.MOST_UNWATCHED);
  }

  /** Everybody in the case who could watch it. */
  @Transactional(readOnly = true)
  public List<Person> able(Case c) {
    return people.open(cases.participants(c.id())).stream()
        .filter(p -> p.may(Permission.READ_CASES))
        .toList();
  }

  /**
   * Names somebody for a post, or nobody. The other post stays as it is.
   *
   * @param c as the caller may see it
   */
  public Naming name(Case c, Post post, Optional<ActorId> who, ActorId by) {
    Case now = cases.get(c.id());
    Optional<ActorId> other = post == Post.OWNER ? now.deputy() : now.owner();
    if (who.isPresent() && who.equals(other)) {
      return new Naming.Refused(Naming.Why.BOTH);
    }
    Optional<Naming> refused = who.flatMap(p -> refusal(now.id(), p));
    if (refused.isPresent()) {
      return refused.get();
    }
    put(now, post == Post.OWNER ? who : other, post == Post.OWNER ? other : who, by);
    return new Naming.Done();
  }

  private Optional<Naming> refusal(CaseId id, ActorId who) {
    return switch (standing(id, who)) {
      case ABLE -> Optional.empty();
      case LEFT -> Optional.of(new Naming.Refused(Naming.Why.OUTSIDE));
      case CLOSED, NO_ROLE -> Optional.of(new Naming.Refused(Naming.Why.UNABLE));
    };
  }

  /** Passes the posts of one person to another; returns whether anything changed. */
  boolean pass(CaseId id, ActorId from, ActorId to) {
    Case c = cases.get(id);
    if (standing(id, to) != Watcher.Standing.ABLE) {
      return false;
    }
    boolean owns = c.owner().filter(from::equals).isPresent();
    boolean stands = c.deputy().filter(from::equals).isPresent();
    if (owns) {
      // A deputy who takes over leaves his post to whom he relieves.
      boolean swap = c.deputy().filter(to::equals).isPresent();
      put(c, Optional.of(to), swap ? Optional.of(from) : c.deputy(), to);
    } else if (stands && c.owner().filter(to::equals).isEmpty()) {
      put(c, c.owner(), Optional.of(to), to);
    }
    return owns || stands;
  }

  private void put(Case c, Optional<ActorId> owner, Optional<ActorId> deputy, ActorId by) {
    if (!owner.equals(c.owner())) {
      store.appointed(c.id(), Post.OWNER, owner, by);
    }
    if (!deputy.equals(c.deputy())) {
      store.appointed(c.id(), Post.DEPUTY, deputy, by);
    }
    cases.appoint(c.id(), owner, deputy, by);
  }

  /** Who was named when, newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> history(CaseId id) {
    return store.appointments(id);
  }
}
