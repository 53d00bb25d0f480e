package org.bulou.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulou.server.platform.Sha256;
import org.springframework.stereotype.Component;

/** Styles, scripts and fonts, addressed by name and content so that browsers may keep them. */
@Component
public final class Assets {
  static final String FOLDER = "/assets/";
  private static final int HASH_BYTES = 6;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of a file in {@code resources/assets}. */
  public String address(String name) {
    return addresses.computeIfAbsent(name, Assets::hashed);
  }

  private static String hashed(String name) {
    try (InputStream content = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (content == null) {
        throw new IllegalArgumentException("no asset " + name);
      }
      byte[] hash = Sha256.of(content.readAllBytes());
      return FOLDER + name + "?v=" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
