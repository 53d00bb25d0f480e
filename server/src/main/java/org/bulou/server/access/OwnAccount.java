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
   * What somebody shows to prove again who he is: a browser left open is not enough.
   *
   * @param address where it is done from, for the count of failures
   */
  public record Proof(String password, String code, String address) {
    @Override
    public String toString() {
      return "Proof";
    }
  }

  /**
   * The message key of why the proof does not hold; empty when it does, and for sample people, who
   * have neither password nor second factor.
   */
  @Transactional
  public Optional<String> objection(Person me, Proof proof) {
    return credentials.setAt(me.id()).isEmpty() ? Optional.empty() : doubt(me, proof);
  }

  private Optional<String> doubt(Person me, Proof proof) {
    if (failures.mustWait(me.signInName(), proof.address())) {
      return Optional.of("access.sign-in.wait");
    }
    String code = proof.code().replaceAll("\\s", "");
    if (!credentials.prove(Optional.of(me.id()), proof.password(), code)) {
      failures.failed(me.signInName(), proof.address());
      return Optional.of("access.account.refused");
    }
    return Optional.empty();
  }

  /** Changes the password of somebody who proves again who he is. */
  @Transactional
  public Result change(Person me, Proof proof, String fresh) {
    Optional<String> weak = PasswordRules.objection(fresh, me.signInName());
    if (weak.isPresent()) {
      return new Result.Objection("password", weak.get());
    }
    Optional<String> doubt = doubt(me, proof);
    if (doubt.isPresent()) {
      return new Result.Objection("old", doubt.get());
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
