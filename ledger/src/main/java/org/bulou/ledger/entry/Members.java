package org.bulou.ledger.entry;

import java.util.Base64;
import java.util.List;
import java.util.SequencedMap;
import org.bulou.ledger.json.Json;
import org.bulou.ledger.refusal.Refusal;

/** The members of a JSON object that must be there, refused by name when they are not. */
record Members(String where, SequencedMap<String, Json> of) {

  static Members of(String where, Json value) {
    if (value instanceof Json.Obj object) {
      return new Members(where, object.members());
    }
    throw new Refusal(where, "应为 JSON 对象", "a JSON object was expected");
  }

  /** Refuses names that are not known. */
  void only(String... known) {
    for (String name : of.keySet()) {
      if (!List.of(known).contains(name)) {
        throw refuse(
            "未知的名称 `" + name + "`，可用 " + String.join("、", known),
            "unknown name `" + name + "`, known are " + String.join(", ", known));
      }
    }
  }

  String text(String name) {
    if (of.get(name) instanceof Json.Str text) {
      return text.value();
    }
    throw refuse("`" + name + "` 应为文本", "`" + name + "` should be a text");
  }

  Members object(String name) {
    if (of.get(name) instanceof Json.Obj object) {
      return new Members(where, object.members());
    }
    throw refuse("`" + name + "` 应为对象", "`" + name + "` should be an object");
  }

  byte[] base64(String name) {
    try {
      return Base64.getDecoder().decode(text(name));
    } catch (IllegalArgumentException e) {
      throw refuse("`" + name + "` 应为 base64", "`" + name + "` should be base64");
    }
  }

  void schema(String expected) {
    String found = text("schema");
    if (!found.equals(expected)) {
      throw refuse(
          "`schema` 为 `" + found + "`，应为 `" + expected + "`",
          "`schema` is `" + found + "`, `" + expected + "` was expected");
    }
  }

  Refusal refuse(String zh, String en) {
    return new Refusal(where, zh, en);
  }
}
