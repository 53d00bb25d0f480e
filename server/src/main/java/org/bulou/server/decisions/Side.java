package org.bulou.server.decisions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulou.law.model.Instrument;
import org.bulou.server.access.Person;

/**
 * The law on one side of a conflict: whose counsel has to sign.
 *
 * @param jurisdiction lower case, such as {@code cn}
 * @param instrument such as {@code cn.rmsv}; empty where a whole jurisdiction is meant
 */
public record Side(String jurisdiction, String instrument) {

  /** The side an instrument is on. */
  static Side of(Instrument instrument) {
    return new Side(instrument.jurisdiction().toLowerCase(Locale.ROOT), instrument.id());
  }

  /** Is the person a lawyer for it? */
  public boolean has(Person person) {
    return person.decidesFor(jurisdiction)
        || (!instrument.isEmpty() && person.decidesFor(instrument));
  }

  /** As people name it. */
  public String shown() {
    return jurisdiction.toUpperCase(Locale.ROOT);
  }

  String wire() {
    return jurisdiction + "/" + instrument;
  }

  static Side read(String wire) {
    int slash = wire.indexOf('/');
    return new Side(wire.substring(0, slash), wire.substring(slash + 1));
  }

  static String wire(Collection<Side> sides) {
    return sides.stream().map(Side::wire).collect(Collectors.joining(" "));
  }

  static List<Side> readAll(String wire) {
    return wire.isBlank() ? List.of() : Arrays.stream(wire.split(" ")).map(Side::read).toList();
  }
}
