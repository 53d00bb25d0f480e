package org.bulou.server.intake.web;

import java.nio.charset.StandardCharsets;
import org.bulou.server.intake.SecurityTxt;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Open;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code security.txt} where RFC 9116 puts it. */
@Controller
class SecurityTxtController {
  private final SecurityTxt file;

  SecurityTxtController(SecurityTxt file) {
    this.file = file;
  }

  @GetMapping("/.well-known/security.txt")
  @Open(why = "made for strangers: how to report a vulnerability")
  ResponseEntity<byte[]> text() {
    byte[] text = file.text().orElseThrow(NotFound::new).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(text);
  }
}
