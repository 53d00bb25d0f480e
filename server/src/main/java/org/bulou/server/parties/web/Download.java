package org.bulou.server.parties.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.bulou.server.intake.SafeName;
import org.bulou.server.parties.Threads;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** Hands out a file as bytes to keep, never as anything a browser would show or run. */
final class Download {
  private Download() {}

  static void send(Threads.Opened opened, HttpServletResponse response) throws IOException {
    try (InputStream content = opened.content()) {
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
}
