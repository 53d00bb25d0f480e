package org.bulou.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bulou.server.access.DemoPeople;
import org.bulou.server.access.Person;
import org.bulou.server.access.SessionCookie;
import org.bulou.server.access.SignIn;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Being somebody in a demonstration; on a live server there is nothing here. */
@Controller
class DemoController {
  private final DemoPeople demo;
  private final SignIn signIn;
  private final SessionCookie cookie;

  DemoController(DemoPeople demo, SignIn signIn, SessionCookie cookie) {
    this.demo = demo;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @GetMapping("/demo")
  @Open(why = "only in a demonstration, which stays on this machine; else there is no such page")
  Page choose() {
    List<Person> people = demo.all();
    if (people.isEmpty()) {
      throw new NotFound();
    }
    return Page.of("access/demo", new DemoPage(people));
  }

  @PostMapping("/demo")
  @Open(why = "only in a demonstration, which stays on this machine; else there is no such page")
  Page be(
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = demo.be(name).orElseThrow(NotFound::new);
    cookie.read(request).ifPresent(signIn::end);
    cookie.set(response, token);
    return Page.redirect("/");
  }
}
