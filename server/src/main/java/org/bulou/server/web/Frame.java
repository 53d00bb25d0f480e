package org.bulou.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/**
 * What surrounds a page: who reads it, in which language and light. Every template takes it as
 * {@code frame}.
 *
 * @param path the path and query of this page, for links that come back to it
 * @param csrf the token every form carries in its field {@code _csrf}; empty where there is none
 * @param demo is this a demonstration
 * @param waiting how much waits behind an entry of the menu, asked when the menu is drawn
 */
public record Frame(
    Texts texts,
    Assets assets,
    Language language,
    Theme theme,
    Optional<Visitor> visitor,
    List<MenuEntry> menu,
    String path,
    String csrf,
    boolean demo,
    ToIntFunction<MenuEntry> waiting) {

  /** The text of a key in the reader's language; {@code {0}} … are filled with the values. */
  public String t(String key, Object... values) {
    return texts.text(language, key, values);
  }

  /** A text that comes in both languages, in the reader's. */
  public String t(Bilingual text) {
    return text.in(language);
  }

  /** The language as HTML names it. */
  public String htmlLanguage() {
    return language == Language.ZH ? "zh-CN" : "en";
  }

  /** The address of a file of the assets, with its content's hash, so that it may be kept. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The address that sets a preference and comes back to this page. */
  public String prefer(String name, String value) {
    return "/preferences?" + name + "=" + value + "&back=" + encoded(path);
  }

  /** Does a menu entry lead to this page or one below it? */
  public boolean at(String menuPath) {
    String plain = path.replaceAll("\\?.*", "");
    return plain.equals(menuPath) || plain.startsWith(menuPath + "/");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
