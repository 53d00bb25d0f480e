package org.bulou.server.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Account;
import org.bulou.server.access.Role;

/**
 * The people, and the form that adds one.
 *
 * @param link a one-time link just made, shown once, with the name it is for
 * @param typed what was typed before, by field
 * @param chosen the roles chosen before
 * @param problems message keys by field
 */
public record PeoplePage(
    List<Account> accounts,
    Optional<Invited> link,
    Map<String, String> typed,
    Set<Role> chosen,
    Map<String, String> problems) {

  /** A link to hand to somebody. */
  public record Invited(String name, String address) {
    @Override
    public String toString() {
      return "Invited[" + name + "]";
    }
  }

  /** What was typed into a field before. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The message key of what is wrong with a field. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}
