package org.bulou.server.sharing.web;

import java.util.Optional;
import java.util.Set;
import org.bulou.server.sharing.Recipient;
import org.bulou.server.sharing.Wanted;
import org.bulou.server.web.BadRequest;
import org.springframework.util.MultiValueMap;

/**
 * What the pack's forms send.
 *
 * @param to {@code authority:<id>}, {@code auditor}, {@code court} or {@code archive}
 * @param name what an auditor or court is called
 */
public record PackForm(
    String to,
    String name,
    String territory,
    String entity,
    String purpose,
    String level,
    boolean sober,
    Set<String> pieces,
    String why,
    String reasons) {
  private static final String AUTHORITY = "authority:";
  private static final int LONGEST = 2_000;

  static PackForm of(MultiValueMap<String, String> form) {
    return new PackForm(
        one(form, "to"),
        one(form, "name"),
        one(form, "territory"),
        one(form, "entity"),
        one(form, "purpose"),
        one(form, "level"),
        !one(form, "sober").isEmpty(),
        form.containsKey("piece")
            ? Set.copyOf(form.getOrDefault("piece", java.util.List.of()))
            : Set.of(),
        one(form, "why"),
        one(form, "reasons"));
  }

  private static String one(MultiValueMap<String, String> form, String name) {
    String text = Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    if (text.length() > LONGEST) {
      throw new BadRequest();
    }
    return text;
  }

  Recipient recipient() {
    return switch (to) {
      case "auditor" -> named(Recipient.Kind.AUDITOR);
      case "court" -> named(Recipient.Kind.COURT);
      case "archive" -> new Recipient(Recipient.Kind.ARCHIVE, "", Optional.empty());
      default -> {
        if (!to.startsWith(AUTHORITY)) {
          throw new BadRequest();
        }
        yield new Recipient(
            Recipient.Kind.AUTHORITY, to.substring(AUTHORITY.length()), Optional.empty());
      }
    };
  }

  private Recipient named(Recipient.Kind kind) {
    return new Recipient(kind, name, Optional.of(territory).filter(t -> !t.isEmpty()));
  }

  Wanted wanted() {
    return new Wanted(recipient(), entity, purpose, level, sober, pieces, why, reasons);
  }
}
