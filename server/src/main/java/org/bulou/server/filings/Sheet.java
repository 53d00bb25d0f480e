package org.bulou.server.filings;

import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/**
 * A filing as the portal asks for it: the fields in its order, what is written, what is known.
 *
 * @param language the portal's
 * @param entity who files, by name
 * @param titles of the duties it discharges, each with its article
 * @param locks does the portal take no change once this stage was sent
 * @param drift what is on file and is not what the case knows now
 */
public record Sheet(
    Filing filing,
    Form form,
    Authority authority,
    Language language,
    Bilingual entity,
    List<Title> titles,
    List<Line> lines,
    boolean locks,
    List<Drift> drift) {
  public Sheet {
    titles = List.copyOf(titles);
    lines = List.copyOf(lines);
    drift = List.copyOf(drift);
  }

  /** A duty in words. */
  public record Title(String duty, Bilingual title, Bilingual instrument, String article) {}

  /**
   * One field.
   *
   * @param asks R required, O optional, C carried forward, A if available
   * @param text what is written
   * @param known what the case knows
   */
  public record Line(Form.Field field, String asks, String text, Known known) {
    /** Characters as a reader counts them. */
    public int length() {
      return text.codePointCount(0, text.length());
    }

    /** Longer than the portal takes. */
    public boolean over() {
      return field.max().filter(max -> length() > max).isPresent();
    }

    /** Required and empty. */
    public boolean missing() {
      return asks.equals("R") && text.isBlank();
    }

    /** What is written is not what the case knows. */
    public Optional<String> knownOtherwise() {
      return known.text().filter(k -> !k.equals(text));
    }

    /** The same field with other words in it. */
    public Line with(String words) {
      return new Line(field, asks, words, known);
    }
  }

  /** Required fields that are empty. */
  public List<Line> missing() {
    return lines.stream().filter(Line::missing).toList();
  }

  /** Fields longer than the portal takes. */
  public List<Line> over() {
    return lines.stream().filter(Line::over).toList();
  }
}
