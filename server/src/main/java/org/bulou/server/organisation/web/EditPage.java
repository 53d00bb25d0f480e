package org.bulou.server.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.organisation.Register;
import org.bulou.server.organisation.Words;

/**
 * A form of the register.
 *
 * @param version of what is changed; 0 for something new
 * @param values by field name what the form shows, several where boxes are ticked
 * @param problems by field name the message key of what to do
 */
public record EditPage(
    Register register,
    Words words,
    int version,
    Map<String, Set<String>> values,
    Map<String, String> problems) {
  public boolean isNew() {
    return version == 0;
  }

  public String value(String name) {
    return values.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
  }

  public boolean has(String name, String value) {
    return values.getOrDefault(name, Set.of()).contains(value);
  }

  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** The territories, most used first is not known here: in the vocabulary's order. */
  public List<Words.Word> territories() {
    return words.territories();
  }
}
