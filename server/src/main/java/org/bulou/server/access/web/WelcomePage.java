package org.bulou.server.access.web;

import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Person;

/**
 * Accepting an invitation.
 *
 * @param token the link's token
 * @param invited who it is for; empty for the first administrator
 * @param secret the second factor's secret in groups of four, to be typed where no camera is
 * @param qr the same for a camera
 * @param typed what was typed before, by field; no password
 * @param problems message keys by field
 */
public record WelcomePage(
    String token,
    Optional<Person> invited,
    String secret,
    QrCode qr,
    Map<String, String> typed,
    Map<String, String> problems) {

  /** What was typed into a field before. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The message key of what is wrong with a field. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}
