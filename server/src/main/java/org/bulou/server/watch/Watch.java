package org.bulou.server.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who watches a case, as named; nobody who left is left out. */
public record Watch(Optional<Watcher> owner, Optional<Watcher> deputy) {

  /** Those of them who can watch, the owner first. */
  public List<Watcher> able() {
    return Stream.of(owner, deputy).flatMap(Optional::stream).filter(Watcher::able).toList();
  }

  /** Is anybody watching? An owner who left leaves a case to nobody, unless there is a deputy. */
  public boolean kept() {
    return !able().isEmpty();
  }
}
