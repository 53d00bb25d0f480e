package org.bulou.server.parties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.bulou.server.platform.Settings;

/** The mail server on the other side: takes mail and keeps boxes, on free ports. */
final class MailHouse {
  private static final String HOST = "127.0.0.1";

  private MailHouse() {}

  static GreenMail open() {
    GreenMail mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(freePort(), HOST, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(freePort(), HOST, ServerSetup.PROTOCOL_IMAP)
            });
    mail.start();
    return mail;
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings that lead to it. */
  static Settings.MailServer settings(GreenMail mail) {
    return new Settings.MailServer(
        HOST,
        mail.getSmtp().getPort(),
        Settings.MailServer.Security.NONE,
        "psirt@house.example",
        Optional.empty(),
        Optional.empty());
  }

  /** Settings that lead to a box on it. */
  static Settings.ImapServer box(GreenMail mail, String user, String password) {
    return new Settings.ImapServer(HOST, mail.getImap().getPort(), false, user, password, "INBOX");
  }
}
