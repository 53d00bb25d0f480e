package org.bulou.server.filings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.model.Form;

/**
 * What one stage of a form asks for a subject.
 *
 * @param fields in the portal's order
 */
record Stage(Form form, String name, List<Form.Field> fields) {

  /** The fields of a stage; of a form's kinds, those that can speak of what is bound. */
  static Stage of(Form form, String stage, Set<String> bound) {
    Set<String> kinds = new HashSet<>(Set.of("common"));
    for (Form.Field field : form.fields()) {
      field
          .from()
          .map(FactPath::of)
          .filter(path -> bound.containsAll(path.variables()))
          .ifPresent(path -> kinds.add(field.kind()));
    }
    List<Form.Field> asked =
        form.fields().stream()
            .filter(f -> kinds.contains(f.kind()))
            .filter(f -> !f.at().getOrDefault(stage, "-").equals("-"))
            .toList();
    return new Stage(form, stage, asked);
  }

  /** R, O, C or A. */
  String asks(Form.Field field) {
    return field.at().getOrDefault(name, "-");
  }

  /** Must it be filled here? */
  boolean required(Form.Field field) {
    return asks(field).equals("R");
  }

  /** Does the portal take no change once this stage was sent? */
  boolean locks() {
    return form.locks().contains(name);
  }

  /** Does another stage come before it? */
  boolean follows(String other) {
    return form.stages().indexOf(other) >= 0
        && form.stages().indexOf(other) < form.stages().indexOf(name);
  }
}
