package org.bulou.server.library;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A page that began under one law ends under it, even when the law is exchanged meanwhile. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLawPerRequest implements Filter {
  private final Library library;

  OneLawPerRequest(Library library) {
    this.library = library;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
      throws IOException, ServletException {
    try {
      library.holding(
          () -> {
            rest.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
