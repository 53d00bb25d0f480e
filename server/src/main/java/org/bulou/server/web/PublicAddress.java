package org.bulou.server.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.bulou.server.platform.Settings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whole addresses of our pages, for links that are handed to people. Never taken from a request's
 * Host header, which anybody can set.
 */
@Component
public class PublicAddress {
  private final Settings settings;
  private final AtomicInteger port;

  PublicAddress(Settings settings) {
    this.settings = settings;
    this.port = new AtomicInteger(settings.port());
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) { // not the management port
      port.set(event.getWebServer().getPort());
    }
  }

  /** The address of a path of this server. */
  public String of(String path) {
    String base =
        settings
            .publicUrl()
            .map(url -> url.toString().replaceAll("/+$", ""))
            .orElseGet(() -> "http://" + host() + ":" + port.get());
    return base + path;
  }

  private String host() {
    String bind = settings.bind();
    boolean local = bind.equals("127.0.0.1") || bind.equals("0.0.0.0") || bind.equals("::");
    return local ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
  }
}
