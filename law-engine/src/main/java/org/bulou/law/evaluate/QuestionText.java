package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.KeyedName;
import org.bulou.law.facts.Part;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/**
 * How a fact is asked for: the vocabulary's question with the parts' names put in, written out when
 * somebody reads it.
 */
public record QuestionText(Facts facts, Address address) {
  /** Whether it reads the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof QuestionText w
        && address.equals(w.address)
        && words().equals(w.words());
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  /** The question in both languages. */
  Bilingual words() {
    Bilingual template = address.attribute().words().ask();
    return new Bilingual(ask(template, Language.ZH, "？"), ask(template, Language.EN, "?"));
  }

  /** The question with names in place of {@code {self}} and the keys. */
  private String ask(Bilingual template, Language language, String mark) {
    String text = template.in(language);
    StringBuilder ask = new StringBuilder(text.length() + 32);
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = named(text.substring(open + 1, close), language);
      ask.append(text, done, open).append(name.isEmpty() ? text.substring(open, close + 1) : name);
      done = close + 1;
    }
    ask.append(text, done, text.length());
    if (!address.member().isEmpty() && !address.member().equals(Address.ALL)) {
      ask.append(" — ").append(member().in(language)).append(mark);
    }
    return ask.toString();
  }

  /** What the member of a set that is asked about is called. */
  private Bilingual member() {
    return address.attribute().type() instanceof Type.SetOf s
        ? s.domain()
            .value(address.member())
            .map(DomainValue::name)
            .orElse(Bilingual.same(address.member()))
        : Bilingual.same(address.member());
  }

  /** What a word in braces stands for; empty when for nothing. */
  private String named(String word, Language language) {
    if (word.equals("self")) {
      return name(address.part()).in(language);
    }
    List<PartType.Key> keys = address.type().keys();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(word)) {
        List<String> ids = KeyedName.of(address.part()).keys();
        return i < ids.size() ? name(ids.get(i)).in(language) : "";
      }
    }
    return "";
  }

  private Bilingual name(String part) {
    return facts.part(part).map(Part::words).orElse(Bilingual.same(part));
  }
}
