package org.bulou.server.intake;

import java.util.List;
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

  private List<Word> domain(String id) {
    return library
        .law()
        .vocabulary()
        .domain(id)
        .map(d -> d.values().stream().map(v -> new Word(v.id(), v.name())).toList())
        .orElse(List.of());
  }
}
