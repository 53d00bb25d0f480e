package org.bulou.server.organisation.web;

import org.bulou.server.access.Permission;
import org.bulou.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package adds to the menu. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
  private static final int PLACE = 60;

  @Bean
  MenuEntry organisationMenu() {
    return new MenuEntry(
        PLACE, "organisation.menu", "/organisation", Permission.READ_ORGANISATION.name());
  }
}
