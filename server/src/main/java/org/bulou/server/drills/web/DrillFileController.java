package org.bulou.server.drills.web;

import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.drills.Drill;
import org.bulou.server.drills.DrillFile;
import org.bulou.server.drills.Drills;
import org.bulou.server.drills.NotDrilled;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Stale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The signed record of a drill as files. */
@Controller
@RequestMapping("/drills/{number}")
class DrillFileController {
  private final Drills drills;
  private final DrillFile file;

  DrillFileController(Drills drills, DrillFile file) {
    this.drills = drills;
    this.file = file;
  }

  @GetMapping("/record.json")
  @Requires(Permission.READ_CASES)
  ResponseEntity<byte[]> json(@PathVariable int number, @AuthenticationPrincipal Person me) {
    return answer("drill-" + number + ".json", file.json(signed(number, me)));
  }

  /** Refused while the newest events are not under a signed checkpoint: seconds. */
  @GetMapping("/record.zip")
  @Requires(Permission.READ_CASES)
  ResponseEntity<byte[]> zip(@PathVariable int number, @AuthenticationPrincipal Person me) {
    Drill drill = signed(number, me);
    try {
      return answer("drill-" + number + ".zip", file.zip(drill));
    } catch (NotDrilled e) {
      throw new Stale();
    }
  }

  private Drill signed(int number, Person me) {
    return drills
        .visible(number, me.id())
        .filter(d -> d.signed().isPresent())
        .orElseThrow(NotFound::new);
  }

  private static ResponseEntity<byte[]> answer(String name, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(content);
  }
}
