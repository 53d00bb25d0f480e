package org.bulou.server.hooks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.hooks.Delivery;
import org.bulou.server.hooks.Endpoint;
import org.bulou.server.hooks.Kind;

/**
 * All endpoints, what could not be told, and the form that defines one.
 *
 * @param dead shown without the numbers of cases
 * @param secret a secret just made, shown once
 * @param problems message keys by field
 */
public record WebhooksPage(
    List<Row> rows,
    List<Delivery> dead,
    Form form,
    Optional<Secret> secret,
    Map<String, String> problems) {

  /** An endpoint with its owner's name. */
  public record Row(Endpoint endpoint, String owner) {}

  /** A secret to be copied now. */
  public record Secret(String text) {
    @Override
    public String toString() {
      return "Secret";
    }
  }

  /** What was typed before. */
  public record Form(String url, Set<Kind> kinds, String owner) {
    static final Form EMPTY = new Form("", Set.of(), "");
  }

  /** The message key of what is wrong with a field. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}
