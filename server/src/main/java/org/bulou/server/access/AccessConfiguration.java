package org.bulou.server.access;

import org.bulou.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package adds to the menu. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  private static final int PLACE = 90;

  @Bean
  MenuEntry peopleMenu() {
    return new MenuEntry(PLACE, "access.people.title", "/people", Permission.KEEP_PEOPLE.name());
  }
}
