package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.library.LawFolder;
import org.junit.jupiter.api.Test;

/** The JSON of evaluations: as its schema says, the same bytes each time. */
class EvaluationJsonTest {
  private static final String FILE = "evaluation-1.json";

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(LawFolder.SHIPPED.resolve("schema").resolve(FILE)));
  }

  @Test
  void shouldBeAsTheSchemaSaysForEveryCase() throws IOException {
    Schema schema = schema();
    List<String> errors = new ArrayList<>();
    for (CaseFile c : ShippedLaw.CASES) {
      validate(schema, c.id(), EvaluationJson.plain().text(ShippedLaw.evaluate(c)), errors);
    }
    assertEquals(List.of(), errors.stream().limit(10).toList());
  }

  @Test
  void shouldBeAsTheSchemaSaysWithExplanations() throws IOException {
    Schema schema = schema();
    List<String> errors = new ArrayList<>();
    for (String id : List.of("cn.rmsv.7-2/true-weekday", "cn.rmsv.9-7/disputed")) {
      String text = EvaluationJson.explained(ShippedLaw.LAW).text(ShippedLaw.evaluate(id));
      assertTrue(text.contains("\"explanation\":{\"text\":{\"zh\":"), id);
      validate(schema, id, text, errors);
    }
    assertEquals(List.of(), errors.stream().limit(10).toList());
  }

  private static void validate(Schema schema, String id, String text, List<String> errors) {
    schema
        .validate(text, InputFormat.JSON)
        .forEach(e -> errors.add(id + " " + e.getInstanceLocation() + ": " + e.getMessage()));
  }

  @Test
  void shouldRefuseWhatTheSchemaDoesNotKnow() throws IOException {
    String text = EvaluationJson.plain().text(ShippedLaw.evaluate("cn.rmsv.9-7/disputed"));
    String other = text.replaceFirst("\\{", "{\"overdue\":true,");
    assertFalse(schema().validate(other, InputFormat.JSON).isEmpty());
  }

  @Test
  void shouldGiveTheSameBytesEachTime() {
    CaseFile c = ShippedLaw.file("cn.rmsv.9-7/disputed");
    EvaluationJson json = EvaluationJson.explained(ShippedLaw.LAW);
    byte[] first = json.bytes(ShippedLaw.evaluate(c));
    assertArrayEquals(first, json.bytes(ShippedLaw.evaluate(c)));
  }

  @Test
  void shouldWriteWhatWasRecorded() throws IOException {
    CaseFile c = FormsLaw.file("zz.forms/full");
    Evaluation e = FormsLaw.evaluate(c);
    String text = EvaluationJson.plain().pretty().text(e);
    assertFalse(text.contains("\r"));
    Golden.check("evaluation.json", text.replace(e.versions().law(), "(hash of the law files)"));
  }
}
