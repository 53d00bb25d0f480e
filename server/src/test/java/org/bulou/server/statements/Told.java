package org.bulou.server.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.server.cases.Case;
import org.bulou.server.testing.Browser;

/** The forms of statements, filled by somebody who knows every field. */
final class Told {
  private final Browser by;
  private final String path;

  Told(Browser by, Case c) {
    this.by = by;
    this.path = "/cases/" + c.number();
  }

  /** A letter in English about one fact. */
  static Map<String, String> letter(String recipient, String fact, String said) {
    Map<String, String> form = new HashMap<>();
    form.putAll(
        Map.of(
            "kind", "letter",
            "entity", "sz",
            "speaker", "Zhang",
            "recipient", recipient,
            "audience", "named",
            "territory", "CN",
            "level", "existence",
            "purpose", "contract",
            "zone", "Asia/Shanghai",
            "precision", "exact"));
    form.putAll(
        Map.of(
            "channel", "post",
            "language", "en",
            "words", "We write about a flaw.",
            "sealed", "yes",
            "sober", "yes",
            "path1", fact,
            "said1", said));
    return form;
  }

  /** The same with other values. */
  static Map<String, String> with(Map<String, String> form, String... more) {
    Map<String, String> changed = new HashMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      changed.put(more[i], more[i + 1]);
    }
    return changed;
  }

  /** It has been said already. */
  Browser said(Map<String, String> form) {
    return post("/statements", form);
  }

  /** Says it now. */
  Browser say(Map<String, String> form) {
    return post("/statements/say", form);
  }

  Browser post(String below, Map<String, String> form) {
    by.get(path + "/statements");
    Map<String, List<String>> fields = new HashMap<>();
    form.forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put(
        "_csrf",
        List.of(
            by.page().select("[name=_csrf]").stream().findFirst().map(e -> e.val()).orElse("")));
    return by.post(path + below, fields);
  }
}
