package org.bulou.server.intake.web;

import java.nio.charset.StandardCharsets;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Requires;
import org.bulou.server.intake.IntakeLog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The intake log to take along, for an inspection or an audit. */
@Controller
@Requires(Permission.READ_CASES)
class LogController {
  private final IntakeLog log;

  LogController(IntakeLog log) {
    this.log = log;
  }

  @GetMapping("/reports/log.csv")
  ResponseEntity<byte[]> csv() {
    return file("intake-log.csv", "text/csv", log.csv());
  }

  @GetMapping("/reports/log.json")
  ResponseEntity<byte[]> json() {
    return file("intake-log.json", MediaType.APPLICATION_JSON_VALUE, log.json());
  }

  private static ResponseEntity<byte[]> file(String name, String type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
