package org.bulou.server.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passwords, second factors and recovery codes: kept so that reading the tables gives none away.
 */
@Component
final class Credentials {
  private static final int RECOVERY_CODES = 8;
  private static final int RECOVERY_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient jdbc;
  private final MasterKey key;
  private final PasswordHash passwords;
  private final InstantSource clock;

  Credentials(JdbcClient jdbc, MasterKey key, PasswordHash passwords, InstantSource clock) {
    this.jdbc = jdbc;
    this.key = key;
    this.passwords = passwords;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // read from a row, compared with nothing
  private record Kept(String password, byte[] totp, long lastStep) {}

  /** Sets all anew and gives the recovery codes, which are shown once. */
  List<String> set(ActorId person, String password, byte[] totp, long usedStep) {
    jdbc.sql(
            """
            INSERT INTO access.credential (person_id, password, totp, last_step, set_at)
            VALUES (:id, :password, :totp, :step, :now)
            ON CONFLICT (person_id) DO UPDATE SET
              password = :password, totp = :totp, last_step = :step, set_at = :now
            """)
        .param("id", person.value())
        .param("password", passwords.of(password))
        .param("totp", key.seal("totp", person.toString(), totp))
        .param("step", usedStep)
        .param("now", Row.at(clock.instant()))
        .update();
    return freshRecoveryCodes(person);
  }

  /** Sets the password alone; the second factor stays. */
  void change(ActorId person, String password) {
    jdbc.sql(
            "UPDATE access.credential SET password = :password, set_at = :now WHERE person_id = :id")
        .param("password", passwords.of(password))
        .param("now", Row.at(clock.instant()))
        .param("id", person.value())
        .update();
  }

  /** When anything of it was set last. */
  Optional<Instant> setAt(ActorId person) {
    return jdbc.sql("SELECT set_at FROM access.credential WHERE person_id = :id")
        .param("id", person.value())
        .query(Row.as(r -> r.instant("set_at")))
        .optional();
  }

  /**
   * Are these the person's password and a code of now (or an unused recovery code)? The work is the
   * same whoever asks, and whether or not there is such a person.
   */
  boolean prove(Optional<ActorId> person, String password, String code) {
    Optional<Kept> kept = person.flatMap(this::kept);
    boolean right =
        passwords.matches(password, kept.map(Kept::password).orElse(passwords.nobody()));
    byte[] secret =
        kept.map(k -> key.open("totp", person.map(ActorId::toString).orElse(""), k.totp()))
            .orElseGet(Totp::freshSecret);
    Instant now = clock.instant();
    OptionalLong step =
        Totp.matching(secret, code, now, kept.map(Kept::lastStep).orElse(Long.MAX_VALUE));
    boolean recovers = useRecoveryCode(person, code, right && kept.isPresent());
    if (!right || kept.isEmpty() || person.isEmpty()) {
      return false;
    }
    return recovers || (step.isPresent() && useStep(person.get(), step.getAsLong()));
  }

  /** Is this the person's code of now, or an unused recovery code? For whoever proved the rest. */
  boolean proveSecond(ActorId person, String code) {
    Optional<Kept> kept = kept(person);
    if (kept.isEmpty()) {
      return false;
    }
    byte[] secret = key.open("totp", person.toString(), kept.get().totp());
    OptionalLong step = Totp.matching(secret, code, clock.instant(), kept.get().lastStep());
    return step.isPresent()
        ? useStep(person, step.getAsLong())
        : useRecoveryCode(Optional.of(person), code, true);
  }

  private Optional<Kept> kept(ActorId person) {
    return jdbc.sql("SELECT password, totp, last_step FROM access.credential WHERE person_id = :id")
        .param("id", person.value())
        .query(Row.as(r -> new Kept(r.text("password"), r.bytes("totp"), r.number("last_step"))))
        .optional();
  }

  /** Two requests with the same code: the second finds the step used. */
  private boolean useStep(ActorId person, long step) {
    return jdbc.sql(
                """
                UPDATE access.credential SET last_step = :step
                WHERE person_id = :id AND last_step < :step
                """)
            .param("id", person.value())
            .param("step", step)
            .update()
        == 1;
  }

  private boolean useRecoveryCode(Optional<ActorId> person, String code, boolean mayUse) {
    ActorId whose = person.orElse(new ActorId(new java.util.UUID(0, 0)));
    return jdbc.sql(
                """
                UPDATE access.recovery_code SET used_at = :now
                WHERE person_id = :id AND code_hash = :hash AND used_at IS NULL AND :may
                """)
            .param("id", whose.value())
            .param("hash", recoveryHash(whose, code))
            .param("now", Row.at(clock.instant()))
            .param("may", mayUse)
            .update()
        == 1;
  }

  private List<String> freshRecoveryCodes(ActorId person) {
    jdbc.sql("DELETE FROM access.recovery_code WHERE person_id = :id")
        .param("id", person.value())
        .update();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      byte[] bytes = new byte[RECOVERY_BYTES];
      RANDOM.nextBytes(bytes);
      String code = Base32.encode(bytes).replaceAll("(.{4})(?=.)", "$1-");
      codes.add(code);
      jdbc.sql("INSERT INTO access.recovery_code (person_id, code_hash) VALUES (:id, :hash)")
          .param("id", person.value())
          .param("hash", recoveryHash(person, code))
          .update();
    }
    return List.copyOf(codes);
  }

  /** As typed by people: small letters, blanks, hyphens left out. */
  private byte[] recoveryHash(ActorId person, String code) {
    String plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return key.hash("recovery", person + ":" + plain);
  }
}
