package org.bulou.law.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problem;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * The files of a library as YAML, not yet understood. The law can be read from them with one set of
 * packs and then with another.
 */
public final class LawPages {
  private final List<SourceTree.Source> sources;
  private final List<Page> pages;

  private LawPages(List<SourceTree.Source> sources, List<Page> pages) {
    this.sources = sources;
    this.pages = pages;
  }

  /** A file with its schema. */
  record Document(String schema, Node node) {}

  /** What one file gave: a document, or why there is none. */
  private record Page(List<Document> documents, List<Problem> problems) {}

  /** Parses law files already in memory; files that are no law (cases) are left alone. */
  public static LawPages of(List<SourceTree.Source> sources) {
    List<SourceTree.Source> law = sources.stream().filter(s -> LawLibrary.isLaw(s.name())).toList();
    return new LawPages(law, law.parallelStream().map(LawPages::page).toList());
  }

  private static Page page(SourceTree.Source source) {
    Problems problems = new Problems();
    try {
      Node node = YamlReader.read(source.name(), source.text());
      String schema = Fields.of(node, "file", problems).requiredText("schema");
      return new Page(List.of(new Document(schema, node)), problems.list());
    } catch (SourceException e) {
      return new Page(List.of(), e.problems());
    }
  }

  /**
   * Reads the law.
   *
   * @param packs the packs that are switched on
   * @param checkedBefore the {@link Law#hash()} of a library that was read whole before: when it is
   *     the same, CEL's own type check is not run again, which halves the time of a cold start
   * @throws SourceException with all problems found
   */
  public Law read(Packs packs, String checkedBefore) {
    Problems problems = new Problems();
    List<Document> documents = new ArrayList<>();
    for (Page page : pages) {
      documents.addAll(page.documents());
      problems.addAll(page.problems());
    }
    problems.throwIfAny();
    String hash = hash(packs);
    LawBuilder builder = new LawBuilder(problems, packs, hash, hash.equals(checkedBefore));
    Law law = builder.build(documents);
    problems.throwIfAny();
    Consistency.check(law, builder.switchedOff(), problems);
    problems.throwIfAny();
    return law;
  }

  /** What names this law: its files and the packs that are on. */
  private String hash(Packs packs) {
    MessageDigest digest = sha256();
    for (SourceTree.Source source : sources) {
      digest.update(source.name().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(source.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    digest.update(packs.show().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
