package org.bulou.law.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Language;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;

/** Reads filing forms. */
final class FormReader {
  private static final List<String> STAGES =
      List.of(
          "single",
          "early-warning",
          "notification",
          "intermediate",
          "final",
          "supplement",
          "closing");

  private final Reading reading;
  private final Problems problems;

  FormReader(Reading reading) {
    this.reading = reading;
    this.problems = reading.problems();
  }

  Form form(Node file) {
    Fields f = Fields.of(file, "form", problems);
    f.requiredText("schema");
    List<String> stages = f.texts("stages");
    List<Form.Field> fields = new ArrayList<>();
    for (Node item : f.items("fields")) {
      fields.add(field(Fields.of(item, "field", problems), stages));
    }
    List<Bilingual> operation = new ArrayList<>();
    for (Node item : f.items("operation")) {
      Fields o = Fields.of(item, "operation", problems);
      operation.add(new Bilingual(o.requiredText("zh"), o.requiredText("en")));
    }
    List<Form.Way> ways = new ArrayList<>();
    for (Node item : f.items("ways")) {
      Fields w = Fields.of(item, "way", problems);
      ways.add(
          new Form.Way(new Bilingual(w.requiredText("zh"), w.requiredText("en")), reading.cite(w)));
      w.refuseUnknown();
    }
    f.node("kinds");
    f.node("sources");
    f.node("note");
    Form form =
        new Form(
            f.requiredText("id"),
            f.text("version").orElse("1"),
            f.requiredText("authority"),
            f.requiredWords("title"),
            reading.cite(f),
            reading.date(f, "checked_until").orElse(LocalDate.of(2000, 1, 1)),
            f.text("language").map(FormReader::language),
            stages,
            f.texts("locks"),
            List.copyOf(fields),
            List.copyOf(operation),
            List.copyOf(ways));
    f.refuseUnknown();
    return form;
  }

  private static Language language(String written) {
    return written.equals("zh") ? Language.ZH : Language.EN;
  }

  private Form.Field field(Fields f, List<String> stages) {
    Map<String, String> at = new LinkedHashMap<>();
    for (String stage : STAGES) {
      f.text(stage).filter(s -> stages.contains(stage)).ifPresent(s -> at.put(stage, s));
    }
    if (f.has("required")) {
      String asked = f.flag("required") ? "R" : "O";
      stages.forEach(stage -> at.put(stage, asked));
    }
    for (String other : List.of("by_law", "first", "cite", "source")) {
      f.node(other);
    }
    Form.Field field =
        new Form.Field(
            f.text("nr"),
            f.requiredText("id"),
            f.requiredWords("name"),
            f.text("kind").orElse("common"),
            Map.copyOf(at),
            f.node("max").map(reading::amount),
            f.text("from"),
            f.words("format"),
            f.node("note").map(reading::note));
    f.refuseUnknown();
    return field;
  }
}
