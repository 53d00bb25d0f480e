package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.source.Node;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.junit.jupiter.api.Test;

/** Every law file, case and replay is valid against the JSON Schema that editors use. */
class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();

  @Test
  void shouldValidateEveryFile() throws IOException {
    List<String> errors = new ArrayList<>();
    int files = 0;
    for (SourceTree.Source source : LawFolder.withPaper()) {
      Node node = YamlReader.read(source.name(), source.text());
      Schema schema = schema(source, node);
      schema
          .validate(NodeJson.of(node), InputFormat.JSON)
          .forEach(
              e ->
                  errors.add(
                      source.name() + " " + e.getInstanceLocation() + ": " + e.getMessage()));
      files++;
    }
    assertEquals(List.of(), errors.stream().limit(20).toList());
    assertTrue(files > 150, "only " + files + " files were found");
  }

  private Schema schema(SourceTree.Source source, Node node) throws IOException {
    Node id = ((Node.Mapping) node).entries().get("schema").value();
    String name = ((Node.Scalar) id).text().replace("bulou/cases/1", "bulou/case/1");
    String file = name.substring("bulou/".length()).replace('/', '-') + ".json";
    if (!schemas.containsKey(file)) {
      schemas.put(
          file,
          REGISTRY.getSchema(Files.readString(LawFolder.SHIPPED.resolve("schema").resolve(file))));
    }
    assertTrue(schemas.containsKey(file), source.name());
    return schemas.get(file);
  }
}
