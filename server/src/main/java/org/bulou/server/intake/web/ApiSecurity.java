package org.bulou.server.intake.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The filters before the programming interface for finders. No cookie means anything here, so there
 * is nothing another site could forge and no form token to ask for; who calls is nobody.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  @Bean
  @Order(10)
  SecurityFilterChain finderInterface(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/v1/reports", "/api/v1/openapi.yaml")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .build();
  }
}
