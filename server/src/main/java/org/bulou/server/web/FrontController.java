package org.bulou.server.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what this is and where to go. */
@Controller
class FrontController {
  @GetMapping("/")
  @Open(why = "says what this server is, shows no case")
  Page front() {
    return Page.of("web/front");
  }
}
