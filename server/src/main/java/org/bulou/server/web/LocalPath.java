package org.bulou.server.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of this server, so that a link that came from outside never leads outside. */
public final class LocalPath {
  /** One slash, then no second one and no backslash, which browsers take for one; no controls. */
  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private LocalPath() {}

  /** Is it a path on this server? */
  public static boolean is(String path) {
    return SAFE.matcher(path).matches();
  }

  /** The path when it is one of this server, else the front page. */
  public static String orFront(Optional<String> path) {
    return path.filter(LocalPath::is).orElse("/");
  }
}
