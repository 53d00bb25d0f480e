package org.bulou.server.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bulou.server.organisation.Words;

/** A form of the register as it was sent, and what is wrong with it. */
final class Form {
  private static final int MOST = 200;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /** Ids that a case's own parts have. */
  private static final Pattern RESERVED =
      Pattern.compile("case|other|our-group|v\\d*|(report|finder|reply|action|item)(-.*)?");

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}.-]{1,190}");
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new TreeMap<>();

  Form(HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach(
            (name, sent) -> {
              Set<String> tidy = new LinkedHashSet<>();
              for (String value : sent) {
                tidy.add(value.strip());
              }
              values.put(name, tidy);
            });
  }

  Map<String, Set<String>> values() {
    return new HashMap<>(values);
  }

  Map<String, String> problems() {
    return problems;
  }

  int version() {
    try {
      return Integer.parseInt(text("version"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  Set<String> all(String name) {
    return values.getOrDefault(name, Set.of());
  }

  /** A text that must be there. */
  String needed(String name) {
    String text = optional(name).orElse("");
    if (text.isEmpty()) {
      problems.putIfAbsent(name, "organisation.problem.needed");
    }
    return text;
  }

  Optional<String> optional(String name) {
    String text = text(name);
    if (text.length() > MOST || text.chars().anyMatch(c -> Character.isISOControl(c))) {
      problems.put(name, "organisation.problem.line");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  String id() {
    String id = text("id");
    if (!ID.matcher(id).matches() || RESERVED.matcher(id).matches()) {
      problems.put("id", "organisation.problem.id");
    }
    return id;
  }

  Optional<String> address(String name) {
    Optional<String> text = optional(name);
    if (text.filter(t -> !ADDRESS.matcher(t).matches()).isPresent()) {
      problems.put(name, "organisation.problem.address");
    }
    return text;
  }

  /** One word of a list. */
  String word(String name, List<Words.Word> words) {
    String text = text(name);
    if (!Words.has(words, text)) {
      problems.put(name, "organisation.problem.choose");
    }
    return text;
  }

  /** Any number of words of a list; a word that is not in it was not sent by our page. */
  Set<String> words(String name, List<Words.Word> words) {
    Set<String> chosen = new LinkedHashSet<>(all(name));
    if (chosen.removeIf(word -> !Words.has(words, word))) {
      problems.put(name, "organisation.problem.choose");
    }
    return chosen;
  }
}
