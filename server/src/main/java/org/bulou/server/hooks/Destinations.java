package org.bulou.server.hooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where requests may go: by HTTPS to addresses of other networks. A name is resolved once; every
 * address it has is looked at, and the connection is made to those, so that a name server that
 * answers otherwise the next moment changes nothing.
 */
@Component
final class Destinations {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LAST_PORT = 65_535;
  private final Resolver names;
  private final boolean loopback;
  private final boolean others;

  /**
   * For the program.
   *
   * @param loopback whether this machine may be told too, even without TLS: for trying it out
   */
  @Autowired
  Destinations(@Value("${bulou.hooks.loopback:false}") boolean loopback, Settings settings) {
    this(InetAddress::getAllByName, loopback, !settings.demo());
  }

  Destinations(Resolver names, boolean loopback, boolean others) {
    this.names = names;
    this.loopback = loopback;
    this.others = others;
  }

  /** Who knows the addresses of names. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** What came of looking at an address. */
  sealed interface Found {
    /** Go ahead, to these and no others. */
    record Target(URI url, boolean tls, int port, List<InetAddress> addresses) implements Found {
      public Target {
        addresses = List.copyOf(addresses);
      }
    }

    /** Not there: {@code odd}, {@code plain}, {@code unknown} or {@code inside}. */
    record Refused(String why) implements Found {}
  }

  /** Resolves and checks, for one connection. */
  Found look(String address) {
    Optional<URI> parsed = parse(address);
    if (parsed.isEmpty()) {
      return new Found.Refused("odd");
    }
    URI url = parsed.get();
    boolean tls = url.getScheme().equals("https");
    if (!tls && !loopback) {
      return new Found.Refused("plain");
    }
    try {
      List<InetAddress> found = List.of(names.addresses(url.getHost()));
      boolean here = loopback && found.stream().allMatch(InetAddress::isLoopbackAddress);
      boolean elsewhere = others && found.stream().allMatch(Networks::isElsewhere);
      if (found.isEmpty()) {
        return new Found.Refused("unknown");
      }
      if (!here && !(tls && elsewhere)) {
        return new Found.Refused(!tls && elsewhere ? "plain" : "inside");
      }
      int usual = tls ? HTTPS : HTTP;
      return new Found.Target(url, tls, url.getPort() < 0 ? usual : url.getPort(), found);
    } catch (UnknownHostException e) {
      return new Found.Refused("unknown");
    }
  }

  /** An absolute address without a name, a password or a fragment in it. */
  private static Optional<URI> parse(String address) {
    try {
      URI url = new URI(new URI(address.strip()).toASCIIString());
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean plain =
          url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
      boolean port = url.getPort() != 0 && url.getPort() <= LAST_PORT;
      return web && plain && port ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
