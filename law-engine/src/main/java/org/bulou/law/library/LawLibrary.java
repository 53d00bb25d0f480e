package org.bulou.law.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bulou.law.model.Law;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/** The door of the library: a folder (or list) of law-data files in, a {@link Law} out. */
public final class LawLibrary {
  private LawLibrary() {}

  /**
   * Reads every law file below a folder.
   *
   * @throws SourceException with all problems found
   */
  public static Law read(Path root) {
    return read(SourceTree.below(root));
  }

  /** Reads law files already in memory; files that are no law (cases) are left alone. */
  public static Law read(List<SourceTree.Source> sources) {
    return read(sources, "");
  }

  /**
   * Reads law files already in memory.
   *
   * @param checkedBefore the {@link Law#hash()} of a library that was read whole before: when it is
   *     the same, CEL's own type check is not run again, which halves the time of a cold start
   */
  public static Law read(List<SourceTree.Source> sources, String checkedBefore) {
    Problems problems = new Problems();
    List<Document> documents = new ArrayList<>();
    MessageDigest digest = sha256();
    for (SourceTree.Source source : sources) {
      if (isCase(source.name()) || isArgument(source.name())) {
        continue;
      }
      digest.update(source.name().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(source.text().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      parse(source, documents, problems);
    }
    problems.throwIfAny();
    String hash = HexFormat.of().formatHex(digest.digest());
    Law law = new LawBuilder(problems, hash, hash.equals(checkedBefore)).build(documents);
    problems.throwIfAny();
    Consistency.check(law, problems);
    problems.throwIfAny();
    return law;
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

  /** A file with its schema. */
  record Document(String schema, Node node) {}

  private static void parse(SourceTree.Source source, List<Document> documents, Problems problems) {
    try {
      Node node = YamlReader.read(source.name(), source.text());
      String schema = Fields.of(node, "file", problems).requiredText("schema");
      documents.add(new Document(schema, node));
    } catch (SourceException e) {
      e.problems()
          .forEach(
              p ->
                  problems.add(
                      p.at(),
                      p.code(),
                      p.message().zh(),
                      p.message().en(),
                      p.advice().zh(),
                      p.advice().en()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
