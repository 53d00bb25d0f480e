package org.bulou.server.hooks;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/** Makes the way out when something leaves: certificates are not read at the start. */
@Component
class WireSource {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  Wire get() {
    return new Wire((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
  }
}
