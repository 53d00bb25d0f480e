package org.bulou.server.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * {@code security.txt} (RFC 9116): where to report, and until when that may be relied on. Made from
 * the register; without a confirmed profile there is none.
 */
@Component
public final class SecurityTxt {
  private final Organisation organisation;
  private final PublicAddress address;

  SecurityTxt(Organisation organisation, PublicAddress address) {
    this.organisation = organisation;
    this.address = address;
  }

  /** The file's text. */
  public Optional<String> text() {
    Register register = organisation.register();
    return register.profile().known() ? Optional.of(text(register)) : Optional.empty();
  }

  private String text(Register register) {
    StringBuilder text = new StringBuilder();
    line(text, "Contact", address.of("/report"));
    for (Entity entity : register.entities()) {
      entity.reportAddress().ifPresent(mail -> line(text, "Contact", "mailto:" + mail));
    }
    Instant expires = register.profile().expires().truncatedTo(ChronoUnit.SECONDS);
    line(text, "Expires", expires.toString());
    line(text, "Preferred-Languages", "zh, en");
    line(text, "Canonical", address.of("/.well-known/security.txt"));
    return text.toString();
  }

  /** One field; a value that would begin another line cannot come in, the register refuses it. */
  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value.replaceAll("\\p{Cntrl}", "")).append("\r\n");
  }
}
