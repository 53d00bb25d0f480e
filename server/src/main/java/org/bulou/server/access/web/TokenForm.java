package org.bulou.server.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.access.ApiTokens;
import org.bulou.server.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a token.
 *
 * @param until its last day
 */
public record TokenForm(String name, List<String> scopes, String until) {
  static final TokenForm EMPTY = new TokenForm("", List.of(), "");

  public TokenForm(@Nullable String name, @Nullable List<String> scopes, @Nullable String until) {
    this.name = Objects.requireNonNullElse(name, "");
    this.scopes = List.copyOf(Objects.requireNonNullElse(scopes, List.of()));
    this.until = Objects.requireNonNullElse(until, "");
  }

  /** Was this scope ticked? */
  public boolean ticked(Scope scope) {
    return scopes.contains(scope.wire());
  }

  ApiTokens.Wanted wanted() {
    Set<Scope> wanted =
        scopes.stream().flatMap(s -> Scope.of(s).stream()).collect(Collectors.toUnmodifiableSet());
    return new ApiTokens.Wanted(name, wanted, day());
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(until.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
