package org.bulou.server.intake;

import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Form;
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
    return domain("territory");
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

  private List<Word> domain(String id) {
    return library
        .law()
        .vocabulary()
        .domain(id)
        .map(d -> d.values().stream().map(v -> new Word(v.id(), v.name())).toList())
        .orElse(List.of());
  }
}
