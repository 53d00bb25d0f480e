package org.bulou.server.access;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who work here. Whoever may keep people cannot read cases: the two never meet in one
 * person.
 */
@Service
public class People {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final Pattern LAW = Pattern.compile("[a-z0-9.-]{2,40}");
  private static final int LONGEST_DISPLAY_NAME = 100;
  private final PersonStore store;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final AccessEvents events;
  private final InstantSource clock;

  People(
      PersonStore store,
      OneTimeLinks links,
      Sessions sessions,
      ApiTokens tokens,
      AccessEvents events,
      InstantSource clock) {
    this.store = store;
    this.links = links;
    this.sessions = sessions;
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a person is to be.
   *
   * @param laws see {@link Person#laws}
   */
  public record Wanted(String signInName, String displayName, Set<Role> roles, Set<String> laws) {
    /** The name as compared. */
    String name() {
      return signInName.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** How adding or changing a person ended. */
  public sealed interface Result {
    /** Done. */
    record Done(Person person) implements Result {}

    /** Not done; {@code key} is the message key of why, {@code field} the field it is about. */
    record Objection(String field, String key) implements Result {}
  }

  /** Adds a person, who can sign in after accepting an invitation. */
  @Transactional
  public Result add(Wanted wanted, Optional<ActorId> by) {
    Optional<Result.Objection> objection = objection(wanted);
    if (objection.isPresent()) {
      return objection.get();
    }
    Person person =
        new Person(
            new ActorId(UUID.randomUUID()),
            wanted.name(),
            wanted.displayName().strip(),
            wanted.roles(),
            wanted.laws());
    if (!store.add(person, by, clock.instant())) {
      return new Result.Objection("signInName", "access.people.name-taken");
    }
    events.granted("account.added", person, by);
    return new Result.Done(person);
  }

  /** What came of asking for a link. */
  public sealed interface Invite {
    /** Hand it over; it is shown once. */
    record Link(String token) implements Invite {
      @Override
      public String toString() {
        return "Link";
      }
    }

    /** It would take an account over: another administrator has to ask for it too. */
    record Waits() implements Invite {}

    /** There is no such account any more. */
    record Gone() implements Invite {}
  }

  /**
   * A new one-time link by which a person sets password and second factor; earlier ones end. For
   * somebody who is enrolled it takes the account over, so two administrators ask for it where
   * there are two; the record says so either way, and the person finds his sessions ended.
   */
  @Transactional
  public Invite invite(ActorId id, ActorId by) {
    Optional<Account> account = store.find(id).filter(a -> !a.closed());
    if (account.isEmpty()) {
      return new Invite.Gone();
    }
    boolean takeover = account.get().enrolled();
    if (takeover && store.otherAdministrators(by) && !store.secondAsks(id, by, clock.instant())) {
      events.happened("account.reset-asked", id, Optional.of(by));
      return new Invite.Waits();
    }
    events.happened(takeover ? "account.reset-link" : "account.link", id, Optional.of(by));
    return new Invite.Link(links.issueInvitation(id));
  }

  /** Changes roles; the person signs in anew. */
  @Transactional
  public Result change(ActorId id, Set<Role> roles, Set<String> laws, ActorId by) {
    Account account = store.find(id).orElseThrow();
    Person was = account.person();
    Wanted wanted = new Wanted(was.signInName(), was.displayName(), roles, laws);
    Optional<Result.Objection> objection = objection(wanted);
    if (objection.isPresent()) {
      return objection.get();
    }
    store.setRoles(id, roles, laws);
    sessions.closeAll(id);
    Person changed = store.find(id).orElseThrow().person();
    tokens.endBeyond(changed, by);
    events.granted("account.granted", changed, Optional.of(by));
    return new Result.Done(changed);
  }

  /** Closes an account at once; what the person did stays recorded under the number. */
  @Transactional
  public void close(ActorId id, ActorId by) {
    store.close(id, clock.instant());
    sessions.closeAll(id);
    tokens.endAll(id, by);
    events.happened("account.closed", id, Optional.of(by));
  }

  /** The account of a number. */
  public Optional<Account> find(ActorId id) {
    return store.find(id);
  }

  /** Those of these people whose accounts are not closed, by sign-in name. */
  public List<Person> open(Collection<ActorId> ids) {
    return store.all(ids).stream().filter(a -> !a.closed()).map(Account::person).toList();
  }

  /** Everybody, closed accounts too, by sign-in name. */
  public List<Account> all() {
    return store.all();
  }

  /**
   * The name to show for a number; the number's beginning when there is no such person any more.
   */
  public String displayName(ActorId id) {
    return displayName(id, store.find(id));
  }

  /** The same of an account that was found, or not. */
  public static String displayName(ActorId id, Optional<Account> found) {
    return found.map(a -> a.person().displayName()).orElse(id.toString().substring(0, 8));
  }

  private static Optional<Result.Objection> objection(Wanted wanted) {
    String display = wanted.displayName().strip();
    if (!NAME.matcher(wanted.name()).matches()) {
      return objection("signInName", "access.people.name-odd");
    }
    if (display.isEmpty() || display.length() > LONGEST_DISPLAY_NAME) {
      return objection("displayName", "access.people.display-odd");
    }
    if (wanted.roles().isEmpty()) {
      return objection("roles", "access.people.no-role");
    }
    if (wanted.roles().contains(Role.ADMIN) && wanted.roles().size() > 1) {
      return objection("roles", "access.people.admin-alone");
    }
    boolean lawyer = wanted.roles().contains(Role.LEGAL);
    if (lawyer == wanted.laws().isEmpty()) {
      return objection("laws", lawyer ? "access.people.no-law" : "access.people.law-without-role");
    }
    if (!wanted.laws().stream().allMatch(law -> LAW.matcher(law).matches())) {
      return objection("laws", "access.people.law-odd");
    }
    return Optional.empty();
  }

  private static Optional<Result.Objection> objection(String field, String key) {
    return Optional.of(new Result.Objection(field, key));
  }
}
