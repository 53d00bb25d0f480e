package org.bulou.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.springframework.stereotype.Component;

/** The law's vocabulary, for the register of the organisation. */
@Component
final class LawWords implements Words {
  private final Library library;

  LawWords(Library library) {
    this.library = library;
  }

  @Override
  public List<Word> territories() {
    return domain("territory").stream().map(LawWords::named).toList();
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

  /** The platform knows what countries are called; the vocabulary names only what is none. */
  private static Word named(Word word) {
    boolean country = word.id().length() == 2 && word.name().en().equals(word.id());
    return country ? new Word(word.id(), country(Locale.of("", word.id()))) : word;
  }

  private static Bilingual country(Locale country) {
    return new Bilingual(
        country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE),
        country.getDisplayCountry(Locale.ENGLISH));
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
