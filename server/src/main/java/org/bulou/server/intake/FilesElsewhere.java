package org.bulou.server.intake;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A later package that keeps files of its own in the vault, so that they are not swept away. */
public interface FilesElsewhere {
  /** Those of these files that it knows. */
  Set<UUID> attached(Collection<UUID> files);
}
