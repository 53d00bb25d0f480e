package org.bulou.server.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.organisation.Effect;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.Words;

/**
 * The register of event windows.
 *
 * @param closed until when it is complete, said by whom; empty when nobody says so now
 * @param values what the form shows, by field
 * @param problem a message key
 */
public record WindowsPage(
    List<Row> windows,
    Optional<Closed> closed,
    boolean mayKeep,
    List<Entity> entities,
    List<Words.Word> levels,
    List<String> zones,
    List<Keeper> keepers,
    Map<String, String> values,
    Optional<String> problem) {

  /**
   * A window with what it does now.
   *
   * @param owner who finds out what is not known yet, by name
   */
  public record Row(Window window, Effect effect, String owner) {}

  /** Somebody who may keep the register. */
  public record Keeper(String id, String name) {}

  /** A word that stands. */
  public record Closed(String until, String by, String at) {}

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Is a window changed, not a new one made? */
  public boolean changes() {
    return !value("version").isEmpty() && !value("version").equals("0");
  }
}
