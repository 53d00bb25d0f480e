package org.bulou.server.access;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bulou.server.platform.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepting a one-time link: a password, a second factor that was seen to work, recovery codes. The
 * first link makes the administrator.
 */
@Service
public class Enrolment {
  private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
  private static final int SECRET_BYTES = 20;
  private final OneTimeLinks links;
  private final PersonStore store;
  private final People people;
  private final Credentials credentials;
  private final Sessions sessions;
  private final AccessEvents events;
  private final MasterKey key;
  private final InstantSource clock;

  Enrolment(
      OneTimeLinks links,
      PersonStore store,
      People people,
      Credentials credentials,
      Sessions sessions,
      AccessEvents events,
      MasterKey key,
      InstantSource clock) {
    this.links = links;
    this.store = store;
    this.people = people;
    this.credentials = credentials;
    this.sessions = sessions;
    this.events = events;
    this.key = key;
    this.clock = clock;
  }

  /**
   * A link that works.
   *
   * @param invited who it is for; empty when it makes the first administrator
   * @param secret the second factor's secret, base 32; the same each time the link is opened
   */
  public record Invitation(Optional<Person> invited, String secret) {}

  /** What was typed. Names only count for the first administrator. */
  public record Answer(String signInName, String displayName, String password, String code) {
    @Override
    public String toString() {
      return "Answer";
    }
  }

  /** How accepting ended. */
  public sealed interface Result {
    /** Done; the codes are shown once. */
    record Enrolled(List<String> recoveryCodes) implements Result {}

    /** Something typed has to change. */
    record Objection(String field, String key) implements Result {}

    /** The link is unknown, used or too old. */
    record Gone() implements Result {}
  }

  /** Opens a link without using it up. */
  public Optional<Invitation> open(String token) {
    return links
        .look(token)
        .map(
            purpose ->
                new Invitation(
                    purpose.person().flatMap(store::find).map(Account::person),
                    Base32.encode(secret(token))));
  }

  /** Uses the link up. */
  @Transactional
  public Result accept(String token, Answer answer) {
    Optional<OneTimeLinks.Purpose> purpose = links.look(token);
    if (purpose.isEmpty()) {
      return new Result.Gone();
    }
    Optional<Person> invited = purpose.get().person().flatMap(store::find).map(Account::person);
    String name = invited.map(Person::signInName).orElse(answer.signInName()).strip();
    Optional<String> weak = PasswordRules.objection(answer.password(), name);
    if (weak.isPresent()) {
      return new Result.Objection("password", weak.get());
    }
    OptionalLong step =
        Totp.matching(secret(token), answer.code().replaceAll("\\s", ""), clock.instant(), 0);
    if (step.isEmpty()) {
      return new Result.Objection("code", "access.enrol.code-wrong");
    }
    People.Result who =
        invited.<People.Result>map(People.Result.Done::new).orElseGet(() -> firstAdmin(answer));
    return switch (who) {
      case People.Result.Objection(String field, String why) -> new Result.Objection(field, why);
      case People.Result.Done(Person person) -> finish(token, person, answer, step.getAsLong());
    };
  }

  private People.Result firstAdmin(Answer answer) {
    return people.add(
        new People.Wanted(answer.signInName(), answer.displayName(), Set.of(Role.ADMIN), Set.of()),
        Optional.empty());
  }

  private Result finish(String token, Person person, Answer answer, long step) {
    if (!links.use(token)) {
      throw new IllegalStateException("the link was used meanwhile"); // rolls back the person
    }
    LOG.info("{} enrolled", person);
    sessions.closeAll(person.id()); // whoever was signed in as this person is not any more
    events.happened("account.enrolled", person.id(), Optional.of(person.id()));
    return new Result.Enrolled(
        credentials.set(person.id(), answer.password(), secret(token), step));
  }

  /** Made from the link, so that nothing is stored before it is accepted. */
  private byte[] secret(String token) {
    return Arrays.copyOf(key.hash("enrolment", token), SECRET_BYTES);
  }
}
