package org.bulou.law.library;

import java.util.stream.Collectors;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.source.Problems;

/**
 * Books of one law: parts kept as instruments of their own, because a pack is switched on and a
 * case is asked by instrument. They live and die with their law.
 */
final class Books {
  private Books() {}

  static void check(Law law, Problems problems) {
    law.instruments().values().stream()
        .filter(i -> i.bookOf().isPresent())
        .forEach(book -> check(book, law, problems));
  }

  private static void check(Instrument book, Law law, Problems problems) {
    Instrument whole = law.instruments().get(book.law());
    if (whole == null) {
      problems.addUnknown(
          book.at(),
          "unknown-instrument",
          "`book_of` 指向不认识的文件 `" + book.law() + "`",
          "`book_of` names the unknown instrument `" + book.law() + "`",
          book.law(),
          law.instruments().keySet());
    } else if (whole.bookOf().isPresent()) {
      problems.add(
          book.at(),
          "odd-book",
          "`book_of` 应指向法律本身，而 `" + whole.id() + "` 自己也是一册（属 `" + whole.law() + "`）",
          "`book_of` must name the law itself; `"
              + whole.id()
              + "` is a book of `"
              + whole.law()
              + "`");
    } else if (!sameLife(book, whole)) {
      problems.add(
          book.at(),
          "odd-book",
          "一册的法域、位阶和 `life` 应与其所属的 `" + whole.id() + "` 相同：后者为 " + life(whole),
          "a book has the jurisdiction, rank and `life` of its law `"
              + whole.id()
              + "`, which are "
              + life(whole));
    }
  }

  private static boolean sameLife(Instrument book, Instrument whole) {
    return life(book).equals(life(whole));
  }

  private static String life(Instrument i) {
    return i.life().stream()
        .map(s -> s.state() + s.on().map(d -> " " + d).orElse(""))
        .collect(Collectors.joining(", ", i.jurisdiction() + ", " + i.rank() + ", ", ""));
  }
}
