package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.intake.SafeName;
import org.bulou.server.intake.Triage;
import org.bulou.server.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out attachments as bytes to keep, never as anything a browser would show or run. */
@Controller
@Requires(Permission.WORK_CASES)
class AttachmentController {
  private final Triage triage;

  AttachmentController(Triage triage) {
    this.triage = triage;
  }

  @GetMapping("/reports/{number}/attachments/{id}")
  void download(
      @PathVariable String number,
      @PathVariable String id,
      @AuthenticationPrincipal Person me,
      HttpServletResponse response)
      throws IOException {
    Triage.Opened opened = triage.attachment(number, uuid(id), me.id()).orElseThrow(NotFound::new);
    try (var content = opened.content()) {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(opened.file().size());
      response.setHeader(
          "Content-Disposition",
          ContentDisposition.attachment()
              .filename(SafeName.forDownload(opened.file().name()), StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      response.setHeader("Cache-Control", "no-store");
      content.transferTo(response.getOutputStream());
    }
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
