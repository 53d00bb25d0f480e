package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * One small change of a piece of law, not yet put back into the whole.
 *
 * @param keys where the changed thing stands below its element, as keys of the file
 * @param detail tells changes of one kind at one place apart; empty when there is only one
 * @param at the exact place where the changed thing knows it; otherwise found by the keys
 * @param is the piece as changed
 */
record Change<T>(
    List<String> keys,
    Operator operator,
    String detail,
    Bilingual words,
    Optional<Position> at,
    T is) {

  static <T> Change<T> of(Operator operator, String detail, Bilingual words, T is) {
    return new Change<>(List.of(), operator, detail, words, Optional.empty(), is);
  }

  static <T> Change<T> of(Operator operator, String detail, String zh, String en, T is) {
    return of(operator, detail, new Bilingual(zh, en), is);
  }

  /** The same change seen from the piece around it. */
  <U> Change<U> map(Function<T, U> around) {
    return new Change<>(keys, operator, detail, words, at, around.apply(is));
  }

  /** The same change seen from the mapping in which it stands under a key. */
  <U> Change<U> under(String key, Function<T, U> around) {
    List<String> longer = new ArrayList<>();
    longer.add(key);
    longer.addAll(keys);
    return new Change<>(List.copyOf(longer), operator, detail, words, at, around.apply(is));
  }

  Change<T> at(Position position) {
    return new Change<>(keys, operator, detail, words, Optional.of(position), is);
  }

  /** The part of the id behind the element's name. */
  String key() {
    String path = keys.isEmpty() ? "" : "/" + String.join(".", keys);
    return path + ":" + operator.wire() + (detail.isEmpty() ? "" : "#" + detail);
  }

  /** Whether versions of one norm must change together, because they share their readings. */
  boolean shared() {
    return operator == Operator.DROP_READING || operator == Operator.SWAP_READING;
  }
}
