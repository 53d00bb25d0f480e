package org.bulou.server.intake;

import java.util.List;
import java.util.Locale;

/** How a report reached us. */
public enum Channel {
  FORM,
  API,
  MAIL,
  PHONE,
  SALES,
  TICKET,
  CHAT,
  IN_PERSON;

  /** As stored, and in message keys. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Channel of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The ways a person here may have been told. */
  public static List<Channel> elsewhere() {
    return List.of(MAIL, PHONE, SALES, TICKET, CHAT, IN_PERSON);
  }
}
