package org.bulou.server.lawroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.intake.RateLimit;
import org.bulou.server.lawroom.Asked;
import org.bulou.server.lawroom.MayI;
import org.bulou.server.lawroom.Wish;
import org.bulou.server.organisation.Words;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "May I?", for anybody. Answers go in the body of a request, never into an address, which others
 * may log; only words of our own lists are taken.
 */
@Controller
class MayIController {
  private final MayI mayI;
  private final Answers answers;
  private final Words words;
  private final RateLimit limit;

  MayIController(MayI mayI, Answers answers, Words words, RateLimit limit) {
    this.mayI = mayI;
    this.answers = answers;
    this.words = words;
    this.limit = limit;
  }

  @GetMapping("/may-i")
  @Open(why = "finders have no account; shows what may be asked, and the law, which is public")
  Page form() {
    return page(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
  }

  @PostMapping("/may-i")
  @Open(why = "finders have no account; limited per address, stores nothing, reads no case")
  Page ask(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    Optional<Wish> wish = Wish.of(value(request, "wish"));
    if (wish.isEmpty()) {
      return page(wish, Map.of(), Optional.empty(), Optional.of("lawroom.may-i.problem.choose"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Map<Asked, String> chosen = new EnumMap<>(Asked.class);
    boolean foreign = false;
    for (Asked asked : wish.get().asks()) {
      String value = value(request, asked.wire());
      if (allowed(asked).contains(value)) {
        chosen.put(asked, value);
      } else {
        foreign |= !value.isEmpty();
      }
    }
    if (foreign) {
      return page(wish, chosen, Optional.empty(), Optional.of("lawroom.may-i.problem.choose"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (value(request, "asked").isEmpty()) {
      return page(wish, chosen, Optional.empty(), Optional.empty());
    }
    if (!limit.allows(RateLimit.Kind.QUESTION, request.getRemoteAddr())) {
      return page(wish, chosen, Optional.empty(), Optional.of("lawroom.may-i.problem.wait"))
          .status(HttpStatus.TOO_MANY_REQUESTS);
    }
    return page(
        wish,
        chosen,
        Optional.of(answers.of(wish.get(), mayI.ask(wish.get(), chosen))),
        Optional.empty());
  }

  private List<String> allowed(Asked asked) {
    return asked.territory()
        ? words.territories().stream().map(Words.Word::id).toList()
        : asked.choices();
  }

  private Page page(
      Optional<Wish> wish,
      Map<Asked, String> chosen,
      Optional<MayIPage.Said> answer,
      Optional<String> problem) {
    return Page.of(
        "lawroom/may-i", new MayIPage(wish, chosen, words.territories(), answer, problem));
  }

  private static String value(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
