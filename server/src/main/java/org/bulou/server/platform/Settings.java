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
    boolean demo,
    Language language) {

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
