package org.bulou.law.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.CheckedStamp;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;

/**
 * The files of a library as YAML, not yet understood. The law can be read from them with one set of
 * packs and then with another.
 */
public final class LawPages {
  private static final String INSTRUMENT = "bulou/instrument/1";
  private static final String ARTICLE = "bulou/article/1";

  private final List<SourceTree.Source> sources;
  private final List<LawPage> pages;

  private LawPages(List<SourceTree.Source> sources, List<LawPage> pages) {
    this.sources = sources;
    this.pages = pages;
  }

  /**
   * Takes law files already in memory and parses those that are in no pack; files that are no law
   * (cases) are left alone.
   */
  public static LawPages of(List<SourceTree.Source> sources) {
    List<SourceTree.Source> law = sources.stream().filter(s -> LawLibrary.isLaw(s.name())).toList();
    List<Optional<Heading>> headings = law.stream().map(Heading::of).toList();
    Map<String, String> packOf = new HashMap<>();
    for (Heading h : headings.stream().flatMap(Optional::stream).toList()) {
      if (h.schema().equals(INSTRUMENT)) {
        h.id().ifPresent(id -> h.pack().ifPresent(pack -> packOf.put(id, pack)));
      }
    }
    List<LawPage> pages = new ArrayList<>();
    for (int i = 0; i < law.size(); i++) {
      pages.add(new LawPage(law.get(i), headings.get(i).flatMap(h -> pack(h, packOf))));
    }
    pages.parallelStream().filter(p -> p.pack().isEmpty()).forEach(LawPage::parsed);
    return new LawPages(law, List.copyOf(pages));
  }

  /** Only articles are in packs: an instrument that is off must still be known by name. */
  private static Optional<String> pack(Heading heading, Map<String, String> packOf) {
    return heading.schema().equals(ARTICLE)
        ? heading.pack().or(() -> heading.instrument().map(packOf::get))
        : Optional.empty();
  }

  /**
   * Reads the law.
   *
   * @param packs the packs that are switched on
   * @param checkedBefore the {@link Law#hash()} of a library that was read whole before: when it is
   *     the same, nothing is checked a second time and articles of packs that are off are not even
   *     parsed, which makes a cold start several times faster
   * @throws SourceException with all problems found
   */
  public Law read(Packs packs, String checkedBefore) {
    String hash = hash(packs);
    boolean checked = hash.equals(checkedBefore);
    Problems problems = new Problems();
    List<LawPage.Document> documents = new ArrayList<>();
    for (LawPage.Parsed page :
        pages.parallelStream()
            .filter(p -> !checked || packs.has(p.pack()))
            .map(LawPage::parsed)
            .toList()) {
      page.document().ifPresent(documents::add);
      problems.addAll(page.problems());
    }
    problems.throwIfAny();
    LawBuilder builder = new LawBuilder(problems, packs, hash, checked);
    Law law = builder.build(documents);
    problems.throwIfAny();
    if (!checked) {
      Consistency.check(law, builder.switchedOff(), problems);
      problems.throwIfAny();
    }
    return law;
  }

  /**
   * The same, remembering in a program's home which law was read whole before.
   *
   * @param home the checkout the program stands in; without one everything is checked at every
   *     start
   */
  public Law read(Packs packs, Optional<Path> home) {
    String name =
        packs.all() ? "all" : packs.on().isEmpty() ? "base" : packs.show().replace(' ', '+');
    Optional<CheckedStamp> stamp =
        home.filter(h -> name.matches("[a-z0-9+-]+")) // a pack that does not exist may be anything
            .map(h -> new CheckedStamp(h.resolve(".bulou/checked-law." + name)));
    String checked = stamp.map(CheckedStamp::read).orElse("");
    Law law = read(packs, checked);
    if (!law.hash().equals(checked)) {
      stamp.ifPresent(s -> s.write(law.hash()));
    }
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
