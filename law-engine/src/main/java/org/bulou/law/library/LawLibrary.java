package org.bulou.law.library;

import java.nio.file.Path;
import java.util.List;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;

/** The door of the library: a folder (or list) of law-data files in, a {@link Law} out. */
public final class LawLibrary {
  private LawLibrary() {}

  /**
   * Reads every law file below a folder that is in no pack.
   *
   * @throws SourceException with all problems found
   */
  public static Law read(Path root) {
    return read(SourceTree.below(root));
  }

  /**
   * Reads law files already in memory that are in no pack; files that are no law (cases) are left
   * alone.
   */
  public static Law read(List<SourceTree.Source> sources) {
    return read(sources, Packs.NONE, "");
  }

  /**
   * Reads law files already in memory.
   *
   * @param packs the packs that are switched on
   * @param checkedBefore the {@link Law#hash()} of a library that was read whole before: when it is
   *     the same, CEL's own type check is not run again, which halves the time of a cold start
   */
  public static Law read(List<SourceTree.Source> sources, Packs packs, String checkedBefore) {
    return LawPages.of(sources).read(packs, checkedBefore);
  }

  /**
   * Whether a path of the tree holds law: not cases, arguments, figures, events or what the news
   * says.
   */
  public static boolean isLaw(String name) {
    return !isCase(name)
        && !isArgument(name)
        && !name.startsWith("landscape/")
        && !name.startsWith("events/")
        && !name.startsWith("statistics/");
  }

  /** Whether a path of the tree holds cases or replays rather than law. */
  public static boolean isCase(String name) {
    return name.contains("/cases/") || name.startsWith("cases/") || name.startsWith("replays/");
  }

  /**
   * Whether a path holds arguments about mutants: read by the mutation test, no part of the law.
   */
  public static boolean isArgument(String name) {
    return name.endsWith("equivalent-mutants.yaml");
  }
}
