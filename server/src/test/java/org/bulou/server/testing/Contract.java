package org.bulou.server.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The hand-written contract of the interface for programs, to check what goes over the wire. */
public final class Contract {
  private static final Path FILE = Path.of("src/main/resources/api/v1/openapi.yaml");

  private Contract() {}

  /** The contract as maps and lists. */
  public static Map<?, ?> read() {
    try {
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a text departs from a schema of the contract. */
  public static List<String> violations(String schema, String json) {
    Map<String, Object> root =
        Map.of("$ref", "#/components/schemas/" + schema, "components", read().get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JsonMapper.shared().writeValueAsString(root))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
        .toList();
  }
}
