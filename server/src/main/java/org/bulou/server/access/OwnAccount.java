package org.bulou.server.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to his own account. */
@Service
public class OwnAccount {
  private final Credentials credentials;
  private final FailedSignIns failures;
  private final Sessions sessions;
  private final AccessEvents events;

  OwnAccount(
      Credentials credentials, FailedSignIns failures, Sessions sessions, AccessEvents events) {
    this.credentials = credentials;
    this.failures = failures;
    this.sessions = sessions;
    this.events = events;
  }

  /** How a change of the password ended. */
  public sealed interface Result {
    /** Done; all sessions ended but this new one. */
    record Changed(String token) implements Result {
      @Override
      public String toString() {
        return "Changed";
      }
    }

    /** Not done: the message key of why, and the field it is about. */
    record Objection(String field, String key) implements Result {}
  }

  /**
   * Changes the password of somebody who proves again who he is: a browser left open is not enough.
   *
   * @param address where it is done from, for the count of failures
   */
  @Transactional
  public Result change(Person me, String old, String code, String fresh, String address) {
    if (failures.mustWait(me.signInName(), address)) {
      return new Result.Objection("old", "access.sign-in.wait");
    }
    Optional<String> weak = PasswordRules.objection(fresh, me.signInName());
    if (weak.isPresent()) {
      return new Result.Objection("password", weak.get());
    }
    if (!credentials.prove(Optional.of(me.id()), old, code.replaceAll("\\s", ""))) {
      failures.failed(me.signInName(), address);
      return new Result.Objection("old", "access.account.refused");
    }
    credentials.change(me.id(), fresh);
    sessions.closeAll(me.id());
    events.happened("account.password-changed", me.id(), Optional.of(me.id()));
    return new Result.Changed(sessions.open(me.id()));
  }

  /** When password or second factor were set last; empty for sample people, who have none. */
  @Transactional(readOnly = true)
  public Optional<Instant> setAt(Person me) {
    return credentials.setAt(me.id());
  }
}
