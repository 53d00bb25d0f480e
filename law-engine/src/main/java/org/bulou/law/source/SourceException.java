package org.bulou.law.source;

import java.util.List;
import java.util.stream.Collectors;

/** A source could not be used; carries every problem found in it. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public SourceException(List<Problem> problems) {
    super(problems.stream().map(p -> p.show(Language.EN)).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public SourceException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
