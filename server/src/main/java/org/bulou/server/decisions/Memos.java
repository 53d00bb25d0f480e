package org.bulou.server.decisions;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counsel's compartment. A memo is sealed with a salt; what the record keeps of it is a hash over
 * both, so that its words can be shown later and not be guessed before.
 */
@Component
class Memos {
  private static final String PURPOSE = "memo";
  private static final int SALT = 32;
  private static final char BETWEEN = '\u0000';
  private final SecureRandom random = new SecureRandom();
  private final MasterKey key;
  private final JdbcClient sql;

  Memos(MasterKey key, JdbcClient sql) {
    this.key = key;
    this.sql = sql;
  }

  /**
   * A memo as it is kept.
   *
   * @param commitment what the record keeps
   */
  @SuppressWarnings("ArrayRecordComponent") // goes from here into its row and nowhere else
  record Sealed(byte[] bytes, String commitment) {}

  Sealed seal(UUID paper, ActorId author, Memo memo) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(salt);
    plain.writeBytes((memo.why() + BETWEEN + memo.alternatives()).getBytes(StandardCharsets.UTF_8));
    byte[] bytes = plain.toByteArray();
    return new Sealed(key.seal(PURPOSE, about(paper, author), bytes), Sha256.hex(bytes));
  }

  /**
   * The memo of a signature, for its author and for who is a lawyer for every law it was given for;
   * empty for anybody else.
   */
  Optional<Memo> read(Signature s, Person reader) {
    return mayRead(s, reader) ? Optional.of(open(s)) : Optional.empty();
  }

  private static boolean mayRead(Signature s, Person reader) {
    return reader.id().equals(s.person())
        || (!s.sides().isEmpty() && s.sides().stream().allMatch(side -> side.has(reader)));
  }

  private Memo open(Signature s) {
    byte[] sealed =
        sql.sql("select memo from decisions.signature where paper = :paper and person = :person")
            .param("paper", s.paper())
            .param("person", s.person().value())
            .query(Row.as(r -> r.bytes("memo")))
            .single();
    byte[] plain = key.open(PURPOSE, about(s.paper(), s.person()), sealed);
    String text = new String(Arrays.copyOfRange(plain, SALT, plain.length), StandardCharsets.UTF_8);
    int between = text.indexOf(BETWEEN);
    return new Memo(text.substring(0, between), text.substring(between + 1));
  }

  private static String about(UUID paper, ActorId author) {
    return paper + " " + author;
  }
}
