package org.bulou.server.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.ApiToken;
import org.bulou.server.access.Person;
import org.bulou.server.access.Scope;

/**
 * Tokens, and the form that makes one.
 *
 * @param scopes what may be ticked
 * @param secret a token just made, shown once
 * @param proof does the form ask for password and code
 * @param problems message keys by field
 */
public record TokensPage(
    List<Row> rows,
    List<Scope> scopes,
    TokenForm form,
    Optional<Secret> secret,
    boolean proof,
    Map<String, String> problems) {

  /** A token to be copied now. */
  public record Secret(String text) {
    @Override
    public String toString() {
      return "Secret";
    }
  }

  /**
   * A line of the list.
   *
   * @param state {@code usable}, {@code offered}, {@code expired}, or why it ended
   */
  public record Row(ApiToken token, String owner, String state, boolean open) {
    static Row of(ApiToken token, String owner, Instant now) {
      String running = token.issued() ? "usable" : "offered";
      String state =
          token
              .ended()
              .map(ApiToken.Ended::why)
              .orElse(token.expiresAt().isAfter(now) ? running : "expired");
      return new Row(token, owner, state, token.open(now));
    }

    /** Its last moment, as written in the record. */
    public String until() {
      return token.expiresAt().toString();
    }
  }

  static List<Scope> everything() {
    return List.of(Scope.values());
  }

  static List<Scope> offered(Person me) {
    return Arrays.stream(Scope.values()).filter(s -> me.may(s.needs())).toList();
  }

  /** The message key of what is wrong with a field. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}
