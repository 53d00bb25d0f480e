package org.bulou.law.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads calendars from the repository's law data, for tests. */
final class Calendars {
  static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private Calendars() {}

  /** The repository's root: the nearest folder above that holds the law data. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("law-data/calendars/cn.yaml"))) {
        return at;
      }
    }
    throw new IllegalStateException("no law-data/calendars/cn.yaml above " + here);
  }

  static WorkCalendar named(String id) {
    return switch (id) {
      case "cn" -> cn();
      case "eu" -> YearlyCalendar.weekendOnly(weekend(file("eu")));
      case "weekdays" -> Calendars::weekdays;
      case "" -> WorkCalendar.notLoaded();
      default -> throw new IllegalArgumentException("no test calendar " + id);
    };
  }

  static YearlyCalendar cn() {
    return YearlyCalendar.of(weekend(file("cn")), cnYears())
        .loadedUntil(LocalDate.parse(text(file("cn"), "loaded_until")));
  }

  /** Per year of a notice the days it lists. */
  static Map<Integer, Map<LocalDate, DayKind>> cnYears() {
    Map<Integer, Map<LocalDate, DayKind>> years = new TreeMap<>();
    for (Map<?, ?> year : maps(file("cn"), "years")) {
      Map<LocalDate, DayKind> days = new HashMap<>();
      for (Map<?, ?> off : maps(year, "off")) {
        LocalDate last = LocalDate.parse(text(off, "to"));
        LocalDate.parse(text(off, "from"))
            .datesUntil(last.plusDays(1))
            .forEach(day -> days.put(day, DayKind.OFF));
      }
      list(year, "working").forEach(d -> days.put(LocalDate.parse(d.toString()), DayKind.WORKING));
      years.put(Integer.valueOf(text(year, "year")), days);
    }
    return years;
  }

  static Map<?, ?> file(String id) {
    return yaml(root().resolve("law-data/calendars/" + id + ".yaml"));
  }

  /** Reads YAML 1.2, of which JSON is a part. */
  static Map<?, ?> yaml(Path path) {
    try {
      Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(path));
      return (Map<?, ?>) read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("no " + key + " in " + map);
    }
    return value.toString();
  }

  static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  static List<Map<?, ?>> maps(Map<?, ?> map, String key) {
    return list(map, key).stream().<Map<?, ?>>map(o -> (Map<?, ?>) o).toList();
  }

  private static Set<DayOfWeek> weekend(Map<?, ?> file) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Object day : list(file, "weekend")) {
      String start = day.toString().toUpperCase(Locale.ROOT);
      List.of(DayOfWeek.values()).stream()
          .filter(d -> d.name().startsWith(start))
          .forEach(days::add);
    }
    return days;
  }

  private static DayKind weekdays(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek()) ? DayKind.OFF : DayKind.WORKING;
  }
}
