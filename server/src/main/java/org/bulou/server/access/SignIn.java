package org.bulou.server.access;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Name, password and code against what is kept. */
@Service
public class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private final PersonStore people;
  private final Credentials credentials;
  private final FailedSignIns failures;
  private final Sessions sessions;

  SignIn(PersonStore people, Credentials credentials, FailedSignIns failures, Sessions sessions) {
    this.people = people;
    this.credentials = credentials;
    this.failures = failures;
    this.sessions = sessions;
  }

  /** How an attempt ended. A refusal does not say which part was wrong. */
  public sealed interface Result {
    /** The token goes into the cookie and nowhere else. */
    record SignedIn(String token) implements Result {
      @Override
      public String toString() {
        return "SignedIn";
      }
    }

    /** Name, password or code is wrong. */
    record Refused() implements Result {}

    /** Too many wrong attempts for this name or from this address; nothing was tried. */
    record MustWait() implements Result {}
  }

  /**
   * Tries to sign in.
   *
   * @param address where the attempt comes from
   */
  @Transactional
  public Result attempt(String typedName, String password, String typedCode, String address) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    String code = typedCode.replaceAll("\\s", "");
    if (failures.mustWait(name, address)) {
      return new Result.MustWait();
    }
    Optional<Person> person =
        people
            .find(name)
            .filter(account -> account.enrolled() && !account.closed())
            .map(Account::person);
    if (!credentials.prove(person.map(Person::id), password, code) || person.isEmpty()) {
      failures.failed(name, address);
      LOG.info("a sign-in was refused");
      return new Result.Refused();
    }
    failures.succeeded(name);
    LOG.info("{} signed in", person.get());
    return new Result.SignedIn(sessions.open(person.get().id()));
  }

  /** Ends the session of a token. */
  @Transactional
  public void end(String token) {
    sessions.close(token);
  }
}
