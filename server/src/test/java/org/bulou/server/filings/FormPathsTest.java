package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Form;
import org.bulou.law.model.Law;
import org.bulou.law.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Every path of every form leads to a fact, and each stage of the portals asks what it should. */
class FormPathsTest {
  private static final Law LAW = LawLibrary.read(Path.of("..", "law-data"));
  private static final Map<String, String> TYPES =
      Map.of("e", "entity", "g", "product", "v", "vulnerability", "i", "incident");

  @Test
  void shouldLeadEveryFieldToAFact() {
    Vocabulary vocabulary = LAW.vocabulary();
    List<String> astray = new ArrayList<>();
    int paths = 0;
    for (Form form : LAW.forms().values()) {
      for (Form.Field field : form.fields()) {
        if (field.from().isPresent()) {
          paths++;
          FactPath path = FactPath.of(field.from().get());
          Map<String, Part> bound = new java.util.HashMap<>();
          TYPES.forEach((v, type) -> bound.put(v, Part.phantom(vocabulary.need(type))));
          Facts facts =
              new org.bulou.law.facts.CaseRecord(LAW, Map.of(), Map.of(), List.of()).at(0);
          if (!TYPES.keySet().containsAll(path.variables()) || path.read(facts, bound).isEmpty()) {
            astray.add(form.id() + "." + field.id() + " ← " + field.from().get());
          }
        }
      }
    }
    assertEquals(List.of(), astray);
    assertTrue(paths > 40, "only " + paths + " paths were found");
  }

  @Test
  void shouldRefuseWhatIsNoPath() {
    for (String odd : List.of("", "g", "g.", ".name", "awareness(e, v)", "g.name x", "a(b.c")) {
      assertThrows(IllegalArgumentException.class, () -> FactPath.of(odd), odd);
    }
    assertEquals(Set.of("e", "v"), FactPath.of("awareness(e, exploitation(v)).at").variables());
  }

  @Test
  void shouldAskWhatEachStageOfThePlatformAsks() {
    Form srp = LAW.forms().get("eu.srp");
    Set<String> flaw = Set.of("e", "g", "v");
    Stage early = Stage.of(srp, "early-warning", flaw);
    Stage notified = Stage.of(srp, "notification", flaw);
    Stage last = Stage.of(srp, "final", flaw);
    assertEquals(List.of("aev", "common"), kinds(early));
    assertEquals(
        List.of(
            "notification-type",
            "title",
            "summary",
            "manufacturer-name",
            "member-states",
            "product-name",
            "product-version",
            "aware-at"),
        required(early));
    assertEquals(List.of("general-information"), required(notified));
    assertTrue(required(last).containsAll(List.of("measures-taken", "severity", "impact")));
    assertEquals(
        List.of(false, false, true), List.of(early.locks(), notified.locks(), last.locks()));
    assertEquals(
        List.of("common", "si"), kinds(Stage.of(srp, "early-warning", Set.of("e", "g", "i"))));
    assertTrue(last.follows("notification") && !early.follows("final"));
  }

  private static List<String> kinds(Stage stage) {
    return stage.fields().stream().map(Form.Field::kind).distinct().sorted().toList();
  }

  private static List<String> required(Stage stage) {
    return stage.fields().stream().filter(stage::required).map(Form.Field::id).toList();
  }
}
