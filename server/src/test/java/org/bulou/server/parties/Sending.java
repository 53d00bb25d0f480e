package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bulou.server.intake.Multipart;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;

/** Sends files from a party's page. */
final class Sending {
  private Sending() {}

  /** Sends a file with a message, and returns the name of the file on the page. */
  static String file(TestServer server, Browser theirs, String name, byte[] content) {
    theirs.get("/party/view");
    int status =
        new Multipart()
            .field("text", "see the file")
            .file(name, "application/octet-stream", content)
            .post(server, theirs, "/party/messages")
            .statusCode();
    assertEquals(302, status);
    String href = theirs.get("/party/view").page().selectFirst("a[download]").attr("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }
}
