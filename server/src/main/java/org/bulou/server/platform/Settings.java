package org.bulou.server.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;

/**
 * What was asked for at the start; does not change while the program runs.
 *
 * @param data the data folder: database, keys, logs
 * @param bind the address to listen on
 * @param port the port of the pages, 0 for any free one
 * @param managementPort the port of health and metrics, always on loopback; 0 for any free one
 * @param publicUrl where people reach the pages when something stands in front of them
 * @param database a PostgreSQL server that is not ours; ours is started when absent
 * @param packs packs of law that are switched on besides the law that is always on
 * @param mail who takes our mail; nothing is mailed when absent
 * @param elsewhere another place where people may sign in into their accounts; nowhere when absent
 * @param replies where replies to our mail come; none are fetched when absent
 * @param demo whether this is a demonstration: sample people and cases, nothing may leave
 * @param language the language of what is printed at the start
 */
public record Settings(
    Path data,
    String bind,
    int port,
    int managementPort,
    Optional<URI> publicUrl,
    Optional<OtherDatabase> database,
    Set<String> packs,
    Optional<MailServer> mail,
    Optional<SignInElsewhere> elsewhere,
    Optional<ImapServer> replies,
    boolean demo,
    Language language) {

  /** Signing in here only, and nowhere for replies to come. */
  public Settings(
      Path data,
      String bind,
      int port,
      int managementPort,
      Optional<URI> publicUrl,
      Optional<OtherDatabase> database,
      Set<String> packs,
      Optional<MailServer> mail,
      boolean demo,
      Language language) {
    this(
        data,
        bind,
        port,
        managementPort,
        publicUrl,
        database,
        packs,
        mail,
        Optional.empty(),
        Optional.empty(),
        demo,
        language);
  }

  /** Without a mail server. */
  public Settings(
      Path data,
      String bind,
      int port,
      int managementPort,
      Optional<URI> publicUrl,
      Optional<OtherDatabase> database,
      Set<String> packs,
      boolean demo,
      Language language) {
    this(
        data,
        bind,
        port,
        managementPort,
        publicUrl,
        database,
        packs,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        demo,
        language);
  }

  /**
   * The box that replies to our mail come to (IMAP). The address of {@link MailServer#from} leads
   * there, with anything after a plus sign.
   *
   * @param tls TLS from the first byte; without it only on this machine
   */
  public record ImapServer(
      String host, int port, boolean tls, String user, String password, String folder) {
    /** Leaves the password out, so that no log can show it. */
    @Override
    public String toString() {
      return "ImapServer[" + host + ":" + port + "]";
    }
  }

  /**
   * Another sign-in (OpenID Connect).
   *
   * @param issuer its address, exactly as it calls itself
   * @param clientId our name there
   * @param acr what it says when a second factor was used that counts here, and
   * @param amr the same among its methods; with neither our own second factor is asked for
   */
  public record SignInElsewhere(
      String issuer, String clientId, Optional<String> secret, Set<String> acr, Set<String> amr) {
    /** Leaves the secret out, so that no log can show it. */
    @Override
    public String toString() {
      return "SignInElsewhere[" + issuer + "]";
    }
  }

  /**
   * The server that takes our mail (SMTP).
   *
   * @param from the sender's address
   */
  public record MailServer(
      String host,
      int port,
      Security security,
      String from,
      Optional<String> user,
      Optional<String> password) {

    /** How the connection is protected. */
    public enum Security {
      /** Not at all: only on this machine. */
      NONE,
      /** TLS is asked for at the beginning and demanded. */
      STARTTLS,
      /** TLS from the first byte. */
      TLS
    }

    /** Leaves the password out, so that no log can show it. */
    @Override
    public String toString() {
      return "MailServer[" + host + ":" + port + "]";
    }
  }

  /**
   * A PostgreSQL server somebody else runs.
   *
   * @param url {@code jdbc:postgresql://…}; may carry the user, should not carry the password
   */
  public record OtherDatabase(String url, Optional<String> user, Optional<String> password) {
    /** Leaves the password out, so that no log can show it. */
    @Override
    public String toString() {
      return "OtherDatabase[user=" + user + "]";
    }
  }

  /** Are the pages reached by HTTPS, so that cookies may insist on it? */
  public boolean secure() {
    return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
  }
}
