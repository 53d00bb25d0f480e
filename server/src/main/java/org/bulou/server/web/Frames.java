package org.bulou.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes the frame of a request. */
@Component
final class Frames {
  private final Texts texts;
  private final Assets assets;
  private final boolean demo;
  private final List<MenuEntry> menu;
  private final ObjectProvider<MenuCount> counts;

  Frames(
      Texts texts,
      Assets assets,
      Settings settings,
      ObjectProvider<MenuEntry> menu,
      ObjectProvider<MenuCount> counts) {
    this.counts = counts;
    this.texts = texts;
    this.assets = assets;
    this.demo = settings.demo();
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
  }

  Frame of(HttpServletRequest request) {
    Optional<Visitor> visitor = visitor();
    return new Frame(
        texts,
        assets,
        Preferences.language(request),
        Preferences.theme(request),
        visitor,
        menu.stream()
            .filter(entry -> visitor.filter(v -> v.may(entry.permission())).isPresent())
            .toList(),
        path(request),
        csrf(request),
        demo,
        entry -> waiting(entry, visitor));
  }

  /** A page is shown even where what waits cannot be counted. */
  private int waiting(MenuEntry entry, Optional<Visitor> visitor) {
    try {
      return counts.stream()
          .filter(c -> c.path().equals(entry.path()))
          .mapToInt(c -> visitor.map(c::of).orElse(0))
          .sum();
    } catch (DataAccessException | TransactionException e) {
      return 0;
    }
  }

  private static Optional<Visitor> visitor() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Visitor visitor
        ? Optional.of(visitor)
        : Optional.empty();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /** Where a form was refused, its page cannot be come back to: the front page then. */
  private static String path(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())
        || request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
      return "/";
    }
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return LocalPath.orFront(Optional.of(path));
  }
}
