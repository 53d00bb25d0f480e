package org.bulou.server.drills;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;

/**
 * A story to be drilled; invented, and the same for everybody who plays it.
 *
 * @param tests what is looked at
 * @param facts what the case knows at the start; instants are told from it
 */
public record Scenario(
    String id,
    Bilingual title,
    Bilingual lead,
    Bilingual tests,
    List<Inject> injects,
    Node.Mapping facts) {
  public Scenario {
    injects = List.copyOf(injects);
  }

  /**
   * Something that happens while it is played.
   *
   * @param minute after the start
   * @param within how many minutes after it appears it should be answered
   * @param expected what the participants should do
   * @param exercises the norms whose duty or gate it is about
   * @param facts what the case knows once it was answered
   */
  public record Inject(
      String id,
      int minute,
      int within,
      Bilingual text,
      Bilingual expected,
      List<String> exercises,
      Optional<Node.Mapping> facts) {
    public Inject {
      exercises = List.copyOf(exercises);
    }

    /** How long after the start it appears. */
    public Duration after() {
      return Duration.ofMinutes(minute);
    }
  }

  /** The inject of an id. */
  public Optional<Inject> inject(String wanted) {
    return injects.stream().filter(i -> i.id().equals(wanted)).findFirst();
  }

  /** How long it takes when every inject is answered in time. */
  public int minutes() {
    return injects.stream().mapToInt(i -> i.minute() + i.within()).max().orElse(0);
  }
}
