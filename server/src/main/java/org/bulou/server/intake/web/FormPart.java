package org.bulou.server.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Field;
import org.bulou.server.intake.Uploads;
import org.bulou.server.organisation.Register;

/**
 * What a form about a report shows, typed or not yet.
 *
 * @param problems by field name the message key of what to do
 * @param once the form's mark against being sent twice
 */
public record FormPart(
    Register register, Content typed, Map<String, String> problems, String once) {
  static FormPart empty(Register register, String once) {
    return new FormPart(register, Content.of(f -> ""), Map.of(), once);
  }

  /** A group of fields under one heading. */
  public enum Group {
    WHAT(Field.SUMMARY, Field.WHERE, Field.REPRODUCE, Field.PROOF, Field.HARM),
    AROUND(Field.EXPLOITED, Field.EXPLOITED_HOW, Field.FOUND_ON, Field.TOLD, Field.PUBLISH),
    YOU(
        Field.CONTACT,
        Field.CREDIT,
        Field.CREDIT_NAME,
        Field.PASS_UPSTREAM,
        Field.PASS_AUTHORITY,
        Field.MONEY,
        Field.MONEY_WHAT);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> fields;

    Group(Field... fields) {
      this.fields = List.of(fields);
    }

    /** In message keys. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public List<FieldView> fields(Group group) {
    return group.fields.stream().map(this::field).toList();
  }

  public FieldView field(Field field) {
    return FieldView.of(field, typed, problems);
  }

  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** May reports about others' products be taken? */
  public boolean platform() {
    return register.profile().platformFiling().isPresent();
  }

  /** Is this product chosen? */
  public boolean chosen(String product) {
    return typed.get(Field.PRODUCT).equals(product);
  }

  public int mostFiles() {
    return Uploads.MOST_FILES;
  }

  public long mostMegabytes() {
    return Uploads.MOST_BYTES >> 20;
  }

  public long mostTotalMegabytes() {
    return Uploads.MOST_TOTAL >> 20;
  }
}
