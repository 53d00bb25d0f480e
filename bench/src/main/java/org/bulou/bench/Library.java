package org.bulou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceTree;
import org.bulou.law.vocabulary.DomainValue;

/** Finds the law and the reference case in the checkout. */
public final class Library {
  private static final String REFERENCE = "cases/reference.yaml";

  private Library() {}

  /**
   * The folder {@code law-data}: named by the property {@code bulou.law-data}, or found above the
   * working folder.
   */
  public static Path root() {
    String named = System.getProperty("bulou.law-data");
    if (named != null) {
      return Path.of(named);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("law-data/vocabulary"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no law-data above the working folder; set -Dbulou.law-data");
    }
    return at.resolve("law-data");
  }

  /** The law outside packs. */
  public static Law law() {
    return law("none");
  }

  /**
   * The law with packs on.
   *
   * @param packs {@code none} or {@code all}
   */
  public static Law law(String packs) {
    Packs on = packs.equals("all") ? Packs.ALL : Packs.NONE;
    return LawLibrary.read(SourceTree.below(root()), on, "");
  }

  /** The reference case of docs/benchmarks.md. */
  public static CaseFile reference(Law law) {
    try {
      String text = Files.readString(root().resolve(REFERENCE));
      return CaseReader.read(new SourceTree.Source(REFERENCE, text), law).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of facts on record: one per statement of a value of an attribute of a part. */
  public static int facts(CaseFile file) {
    return file.record().versions().stream().mapToInt(v -> v.statements().size()).sum();
  }

  /** The member states of the Union as the library's value lists them. */
  public static Set<String> union(Law law) {
    Set<String> members = new TreeSet<>();
    Definition.NamedValue value = law.values().get("eu.member_states");
    if (value == null || !(value.values().getFirst().is().first() instanceof Iterable<?> list)) {
      throw new IllegalStateException("the library has no eu.member_states");
    }
    list.forEach(v -> members.add(v instanceof DomainValue d ? d.id() : v.toString()));
    return Set.copyOf(members);
  }
}
