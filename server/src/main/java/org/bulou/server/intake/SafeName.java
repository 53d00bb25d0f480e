package org.bulou.server.intake;

/**
 * File names from strangers, cut to what can do no harm in a header, on a page or on a disk:
 * letters and digits of any script, blanks, {@code . - _ ( )}.
 */
public final class SafeName {
  private static final int MOST = 100;

  private SafeName() {}

  /** The last part of a path, without what could be mistaken for something else. */
  public static String of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String kept = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("\\.{2,}", ".").strip();
    String plain = kept.replaceAll("^[ ._-]+", "");
    String cut = plain.length() <= MOST ? plain : plain.substring(plain.length() - MOST);
    return cut.isEmpty() ? "file" : cut;
  }

  /**
   * The name under which it is handed out: its ending says nothing to any system, so that no double
   * click runs or opens it.
   */
  public static String forDownload(String name) {
    return of(name) + ".untrusted";
  }
}
