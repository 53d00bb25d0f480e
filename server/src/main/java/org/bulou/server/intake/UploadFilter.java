package org.bulou.server.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the files out of the forms that may have some before anything else reads the request: the
 * server's own reader would write them to the disk in clear. What follows sees plain fields, and
 * finds the files as {@link Uploads}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class UploadFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(UploadFilter.class);
  private static final Pattern OURS =
      Pattern.compile(
          "/report|/mailbox(/.*)?|/reports/.*|/party/messages|/cases/[^/]+/parties/[0-9]+/messages");

  /** Each holds a megabyte or two while it flows. */
  private static final int AT_ONCE = 16;

  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final Vault vault;
  private final ReportStore store;
  private final List<FilesElsewhere> elsewhere;
  private final RateLimit limit;

  UploadFilter(Vault vault, ReportStore store, List<FilesElsewhere> elsewhere, RateLimit limit) {
    this.vault = vault;
    this.store = store;
    this.elsewhere = List.copyOf(elsewhere);
    this.limit = limit;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !"POST".equals(request.getMethod())
        || type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        || !OURS.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean slot = slots.tryAcquire();
    MultipartReader form =
        new MultipartReader(
            vault, slot && limit.allows(RateLimit.Kind.UPLOAD, request.getRemoteAddr()));
    try {
      if (!read(form, request, response)) {
        return;
      }
      request.setAttribute(Uploads.ATTRIBUTE, form.uploads());
      chain.doFilter(new PlainForm(request, form.fields()), response);
    } finally {
      if (slot) {
        slots.release();
      }
      discard(form.uploads());
    }
  }

  private static boolean read(
      MultipartReader form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      form.read(request);
      return true;
    } catch (IOException e) {
      LOG.info("a form with files could not be read: {}", e.getMessage());
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return false;
    }
  }

  private void discard(Uploads uploads) {
    if (uploads.files().isEmpty()) {
      return;
    }
    Set<UUID> lost = new HashSet<>();
    uploads.files().forEach(u -> lost.add(u.file().id()));
    lost.removeAll(uploads.kept());
    lost.removeAll(store.attached(lost));
    elsewhere.forEach(e -> lost.removeAll(e.attached(lost)));
    lost.forEach(vault::discard);
  }
}
