package org.bulou.server.parties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.bulou.server.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches what came into the box that replies go to (IMAP); the box itself is left as it is. */
@Component
class ReplyBox {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyBox.class);
  private static final String PATIENCE_MILLIS = "15000";
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_BYTES = 60 << 20;
  private final Optional<Settings.ImapServer> settings;
  private final Incoming incoming;
  private final IncomingStore store;

  ReplyBox(Settings settings, Incoming incoming, IncomingStore store) {
    this.settings = settings.replies();
    this.incoming = incoming;
    this.store = store;
  }

  /** Takes what is new, up to a limit; returns how many mails were looked at. */
  int fetch(Instant now) {
    return settings.map(s -> fetch(s, now)).orElse(0);
  }

  private int fetch(Settings.ImapServer at, Instant now) {
    String protocol = at.tls() ? "imaps" : "imap";
    Properties p = new Properties();
    String key = "mail." + protocol + ".";
    p.setProperty(key + "connectiontimeout", PATIENCE_MILLIS);
    p.setProperty(key + "timeout", PATIENCE_MILLIS);
    p.setProperty(key + "ssl.checkserveridentity", "true");
    p.setProperty(key + "peek", "true");
    try (Store box = Session.getInstance(p).getStore(protocol)) {
      box.connect(at.host(), at.port(), at.user(), at.password());
      try (Folder folder = box.getFolder(at.folder())) {
        folder.open(Folder.READ_ONLY);
        return fetch(folder, now);
      }
    } catch (MessagingException | IOException e) {
      LOG.warn("replies of parties cannot be fetched now: {}", e.getClass().getSimpleName());
      return 0;
    }
  }

  private int fetch(Folder folder, Instant now) throws MessagingException, IOException {
    UIDFolder numbered = (UIDFolder) folder;
    long validity = numbered.getUIDValidity();
    long last = store.last(validity);
    int looked = 0;
    for (Message m : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      long uid = numbered.getUID(m);
      if (uid > last && looked < MOST_AT_ONCE) {
        looked++;
        incoming.take(validity, uid, raw(m), now);
      }
    }
    return looked;
  }

  private static Optional<byte[]> raw(Message m) throws MessagingException, IOException {
    if (m.getSize() > MOST_BYTES) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    m.writeTo(out);
    return Optional.of(out.toByteArray());
  }
}
