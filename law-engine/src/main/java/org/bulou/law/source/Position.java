package org.bulou.law.source;

/**
 * A place in a source file.
 *
 * @param file the file's name as the reader was given it
 * @param line line, from 1
 * @param column column in characters, from 1
 */
public record Position(String file, int line, int column) {

  /** A position without line, for problems about a whole file. */
  public static Position of(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
