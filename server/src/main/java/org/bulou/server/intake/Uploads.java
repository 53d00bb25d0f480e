package org.bulou.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The files that came with one request, and what was wrong with them. A file that no report took
 * over by the end of the request is removed.
 */
public final class Uploads {
  /** How many files one sending may have. */
  public static final int MOST_FILES = 10;

  /** How many bytes one file may have. */
  public static final long MOST_BYTES = 20L << 20;

  /** How many bytes all files of one sending may have together. */
  public static final long MOST_TOTAL = 50L << 20;

  static final String ATTRIBUTE = Uploads.class.getName();
  private final List<Upload> files = new ArrayList<>();
  private Optional<String> problem = Optional.empty();
  private final Set<UUID> kept = new HashSet<>();

  /** The files of a request; none when it had none. */
  public static Uploads of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Uploads uploads ? uploads : new Uploads();
  }

  /** The files taken, in the order sent. */
  public List<Upload> files() {
    return List.copyOf(files);
  }

  /** The message key of what was wrong; no file is kept then. */
  public Optional<String> problem() {
    return problem;
  }

  /** Leaves a file in the vault although no report has it: a page holds its sealed key. */
  public void keep(Upload upload) {
    kept.add(upload.file().id());
  }

  Set<UUID> kept() {
    return Set.copyOf(kept);
  }

  void add(Upload upload) {
    files.add(upload);
  }

  /** The first problem stays. */
  void refuse(String key) {
    if (problem.isEmpty()) {
      problem = Optional.of(key);
    }
  }

  long total() {
    return files.stream().mapToLong(u -> u.file().size()).sum();
  }
}
