package org.bulou.server.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The words of the law's vocabulary that the register uses. Implemented by a package that knows the
 * law; this one stands before it in the flow.
 */
public interface Words {
  List<Word> territories();

  List<Word> roles();

  List<Word> productKinds();

  /** The authorities whose portal some form is for. */
  List<Word> portals();

  /** Of events: national, sector, local. */
  List<Word> levels();

  /** What a word is called on the page; the word itself when the vocabulary does not have it. */
  default Bilingual name(String id) {
    return find(territories(), id)
        .or(() -> find(roles(), id))
        .or(() -> find(productKinds(), id))
        .map(Word::name)
        .orElseGet(() -> Bilingual.same(id));
  }

  private static Optional<Word> find(List<Word> words, String id) {
    return words.stream().filter(w -> w.id().equals(id)).findFirst();
  }

  /** What the words are called, in their order. */
  static Map<String, Bilingual> names(List<Word> words) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    words.forEach(w -> names.put(w.id(), w.name()));
    return names;
  }

  /** Does a list have the word? */
  static boolean has(List<Word> words, String id) {
    return find(words, id).isPresent();
  }

  /** One word: as written in cases, and as read by people. */
  record Word(String id, Bilingual name) {}
}
