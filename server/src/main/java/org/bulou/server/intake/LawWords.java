package org.bulou.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.bulou.server.web.Texts;
import org.springframework.stereotype.Component;

/** The law's vocabulary, for the register of the organisation. */
@Component
final class LawWords implements Words {
  private static final String TERRITORY = "organisation.territory.";
  private final Library library;
  private final Texts texts;

  LawWords(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
  }

  @Override
  public List<Word> territories() {
    return domain("territory").stream().map(this::named).toList();
  }

  @Override
  public List<Word> roles() {
    return domain("role");
  }

  @Override
  public List<Word> productKinds() {
    return domain("product-kind");
  }

  @Override
  public List<Word> levels() {
    return domain("event-level");
  }

  @Override
  public List<Word> portals() {
    return library.law().forms().values().stream()
        .map(Form::authority)
        .distinct()
        .sorted()
        .flatMap(id -> Optional.ofNullable(library.law().authorities().get(id)).stream())
        .map(a -> new Word(a.id(), a.name()))
        .toList();
  }

  /**
   * The vocabulary's own name, else the house's: what a platform calls a territory is not the
   * house's word for it.
   */
  private Word named(Word word) {
    String key = TERRITORY + word.id().toLowerCase(Locale.ROOT);
    boolean nameless = word.name().en().equals(word.id());
    return nameless && texts.texts(Language.EN).containsKey(key)
        ? new Word(
            word.id(), new Bilingual(texts.text(Language.ZH, key), texts.text(Language.EN, key)))
        : word;
  }

  private List<Word> domain(String id) {
    return library
        .law()
        .vocabulary()
        .domain(id)
        .map(d -> d.values().stream().map(v -> new Word(v.id(), v.name())).toList())
        .orElse(List.of());
  }
}
