package org.bulou.server.statements.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.duties.GateView;
import org.bulou.server.statements.Lines;
import org.bulou.server.statements.Statement;

/**
 * A statement being written down.
 *
 * @param values what was typed
 * @param lines those that were cleared and not withdrawn
 * @param earlier for translations and replacements
 * @param gate what the law says to it, when it was asked
 */
public record NewPage(
    Matter matter,
    Options options,
    Map<String, String> values,
    List<Lines> lines,
    List<Statement> earlier,
    Optional<GateView> gate,
    Optional<String> problem) {

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean is(String name, String value) {
    return value(name).equals(value);
  }
}
