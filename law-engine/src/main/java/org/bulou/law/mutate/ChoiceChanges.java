package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulou.law.model.Choice;

/** The changes of an element with readings: of each reading, and of the readings themselves. */
final class ChoiceChanges {
  private ChoiceChanges() {}

  static <T> List<Change<Choice<T>>> of(Choice<T> choice, Function<T, List<Change<T>>> inner) {
    List<Change<Choice<T>>> found = new ArrayList<>();
    for (int i = 0; i < choice.readings().size(); i++) {
      int at = i;
      Choice.Reading<T> reading = choice.readings().get(i);
      for (Change<T> change : inner.apply(reading.is())) {
        found.add(
            choice.disputed()
                ? change.<T>under("is", x -> x).under(reading.id(), x -> with(choice, at, x))
                : change.map(x -> with(choice, at, x)));
      }
    }
    if (choice.disputed()) {
      readings(choice, found);
    }
    return found;
  }

  private static <T> void readings(Choice<T> choice, List<Change<Choice<T>>> found) {
    for (int i = 0; i < choice.readings().size(); i++) {
      Choice.Reading<T> reading = choice.readings().get(i);
      List<Choice.Reading<T>> fewer = new ArrayList<>(choice.readings());
      fewer.remove(i);
      String id = reading.id();
      found.add(
          Change.of(
                  Operator.DROP_READING,
                  "",
                  "删去解读 `" + id + "`",
                  "dropped the reading `" + id + "`",
                  new Choice<>(choice.element(), List.copyOf(fewer)))
              .under(id, x -> x));
    }
    int base = choice.base();
    int next = (base + 1) % choice.readings().size();
    String was = choice.readings().get(base).id();
    String is = choice.readings().get(next).id();
    found.add(
        Change.of(
            Operator.SWAP_READING,
            "",
            "建议的解读由 `" + was + "` 改为 `" + is + "`",
            "suggested reading `" + was + "` became `" + is + "`",
            suggesting(choice, next)));
  }

  private static <T> Choice<T> suggesting(Choice<T> choice, int suggested) {
    List<Choice.Reading<T>> readings = new ArrayList<>();
    for (int i = 0; i < choice.readings().size(); i++) {
      Choice.Reading<T> r = choice.readings().get(i);
      readings.add(new Choice.Reading<>(r.id(), r.is(), i == suggested, r.why(), r.against()));
    }
    return new Choice<>(choice.element(), List.copyOf(readings));
  }

  private static <T> Choice<T> with(Choice<T> choice, int at, T is) {
    List<Choice.Reading<T>> readings = new ArrayList<>(choice.readings());
    Choice.Reading<T> r = readings.get(at);
    readings.set(at, new Choice.Reading<>(r.id(), is, r.suggested(), r.why(), r.against()));
    return new Choice<>(choice.element(), List.copyOf(readings));
  }
}
