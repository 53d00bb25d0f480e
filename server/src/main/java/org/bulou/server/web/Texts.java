package org.bulou.server.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bulou.law.source.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of all packages: {@code messages/<package>.zh.properties} and {@code .en.properties},
 * UTF-8. Keys begin with the package's name; {@code {0}}, {@code {1}} … stand for what is filled
 * in.
 */
@Component
public final class Texts {
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  public Texts() {
    for (Language language : Language.values()) {
      texts.put(language, read(suffix(language)));
    }
  }

  /** The text of a key; the key itself where there is none, which a test keeps from happening. */
  public String text(Language language, String key, Object... values) {
    String text = Optional.ofNullable(texts(language).get(key)).orElse(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** All texts of a language by key. */
  public Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static String suffix(Language language) {
    return language == Language.ZH ? "zh" : "en";
  }

  private static Map<String, String> read(String suffix) {
    Map<String, String> found = new HashMap<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*." + suffix + ".properties");
      for (Resource file : files) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.stringPropertyNames().forEach(k -> found.put(k, properties.getProperty(k)));
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
