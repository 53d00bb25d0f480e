package org.bulou.server.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report's content as it is kept: JSON, by field name. */
final class ContentJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ContentJson() {}

  static byte[] write(Content content) {
    ObjectNode object = JSON.createObjectNode();
    for (Field field : Field.values()) {
      if (content.has(field)) {
        object.put(field.json(), content.get(field));
      }
    }
    return JSON.writeValueAsBytes(object);
  }

  static Content read(byte[] json) {
    JsonNode object = JSON.readTree(json);
    return Content.of(field -> object.path(field.json()).asString(""));
  }
}
