package org.bulou.cli;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Address;
import org.bulou.law.interview.Reply;
import org.bulou.law.vocabulary.Type;

/** An answer as typed. Empty when it does not fit the question. */
final class ReplyText {
  private ReplyText() {}

  static Optional<Reply> read(String line, Address address) {
    if (line.equals("?") || line.equals("？")) {
      return Optional.of(new Reply.NobodyKnows());
    }
    boolean member = !address.member().isEmpty() && !address.member().equals(Address.ALL);
    return switch (address.attribute().type()) {
      case Type.Bool b -> yesNo(line);
      case Type.SetOf s when member -> yesNo(line);
      case Type.SetOf s -> members(line, s.domain().names());
      case Type.EnumOf e -> choice(line, e.domain().names());
      case Type.Int i -> number(line);
      case Type.Time t -> time(line);
      case Type.Text t -> line.isEmpty() ? Optional.empty() : Optional.of(new Reply.Words(line));
      case Type.ListOf l -> parts(line, true);
      case Type.PartOf p -> parts(line, false);
      case Type.EnumList e -> Optional.empty();
      case Type.Duties d -> Optional.empty();
    };
  }

  private static Optional<Reply> yesNo(String line) {
    return switch (line.toLowerCase(Locale.ROOT)) {
      case "y", "yes", "true", "是" -> Optional.of(new Reply.YesNo(true));
      case "n", "no", "false", "否" -> Optional.of(new Reply.YesNo(false));
      default -> Optional.empty();
    };
  }

  private static Optional<Reply> choice(String line, Set<String> names) {
    return names.contains(line) ? Optional.of(new Reply.Choice(line)) : Optional.empty();
  }

  private static Optional<Reply> number(String line) {
    try {
      return Optional.of(new Reply.Number(Long.parseLong(line.replace("_", "").replace(",", ""))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reply> time(String line) {
    if (line.equals("none") || line.equals("无")) {
      return Optional.of(new Reply.NotYet());
    }
    try {
      return Optional.of(new Reply.Moment(OffsetDateTime.parse(line).toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reply> parts(String line, boolean list) {
    boolean all = line.endsWith(".") || line.endsWith("。");
    String names = all ? line.substring(0, line.length() - 1) : line;
    if (yesNo(names.strip()).isPresent()) {
      return Optional.empty(); // typed from habit: no part is called yes or no
    }
    List<Reply.Part> parts = pieces(names).map(ReplyText::part).toList();
    boolean enough = list ? all || !parts.isEmpty() : parts.size() == 1;
    return enough ? Optional.of(new Reply.Parts(parts, all)) : Optional.empty();
  }

  private static Reply.Part part(String told) {
    int blank = told.indexOf(' ');
    return blank < 0
        ? new Reply.Part(told, "")
        : new Reply.Part(told.substring(0, blank), told.substring(blank + 1).strip());
  }

  private static Optional<Reply> members(String line, Set<String> names) {
    boolean all = line.endsWith(".") || line.endsWith("。");
    List<String> values = pieces(all ? line.substring(0, line.length() - 1) : line).toList();
    boolean known = names.containsAll(values) && (all || !values.isEmpty());
    return known ? Optional.of(new Reply.Members(values, all)) : Optional.empty();
  }

  private static Stream<String> pieces(String line) {
    return Arrays.stream(line.split("[,，]", -1)).map(String::strip).filter(p -> !p.isEmpty());
  }
}
