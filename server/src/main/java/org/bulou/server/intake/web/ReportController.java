package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.server.intake.Channel;
import org.bulou.server.intake.Check;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Intake;
import org.bulou.server.intake.OnceToken;
import org.bulou.server.intake.Phrase;
import org.bulou.server.intake.RateLimit;
import org.bulou.server.intake.Received;
import org.bulou.server.intake.Submission;
import org.bulou.server.intake.Upload;
import org.bulou.server.intake.Uploads;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.bulou.server.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The form anybody may fill, and its answer with the pass-phrase. */
@Controller
class ReportController {
  private final Intake intake;
  private final Organisation organisation;
  private final OnceToken once;
  private final RateLimit limit;
  private final PublicAddress address;
  private final InstantSource clock;

  ReportController(
      Intake intake,
      Organisation organisation,
      OnceToken once,
      RateLimit limit,
      PublicAddress address,
      InstantSource clock) {
    this.intake = intake;
    this.organisation = organisation;
    this.once = once;
    this.limit = limit;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/report")
  @Open(why = "finders have no account; shows the names of our products, which are public")
  Page form() {
    Register register = organisation.register();
    return Page.of(
        "intake/report", new ReportPage(FormPart.empty(register, once.fresh()), isOpen(register)));
  }

  @PostMapping("/report")
  @Open(why = "finders have no account; limited per address, answers only to this very form")
  Page receive(HttpServletRequest request, HttpServletResponse response) {
    Register register = organisation.register();
    Content content = Sent.content(request);
    Uploads uploads = Sent.uploads(request);
    String mark = once.check(Sent.text(request, "once")).orElseGet(once::fresh);
    Map<String, String> problems = new TreeMap<>(Check.problems(content, register));
    uploads.problem().ifPresent(p -> problems.put("files", p));
    if (problems.isEmpty() && !limit.allows(RateLimit.Kind.REPORT, request.getRemoteAddr())) {
      problems.put("form", "intake.problem.wait");
    }
    if (!problems.isEmpty()) {
      return again(register, content, problems, mark, !uploads.files().isEmpty());
    }
    Received received = intake.receive(submission(register, content, uploads.files(), mark));
    response.setHeader("Cache-Control", "no-store");
    return Page.of(
        "intake/received",
        new ReceivedPage(
            received.phrase().map(Phrase::shown), received.again(), address.of("/mailbox")));
  }

  private Submission submission(
      Register register, Content content, List<Upload> files, String mark) {
    return new Submission(
        content,
        Channel.FORM,
        clock.instant(),
        "UTC",
        Optional.empty(),
        register.formEntities(),
        files,
        mark,
        true);
  }

  private static Page again(
      Register register,
      Content content,
      Map<String, String> problems,
      String mark,
      boolean hadFiles) {
    if (hadFiles) {
      problems.putIfAbsent("files", "intake.problem.files-again");
    }
    HttpStatus status =
        problems.containsKey("form")
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_CONTENT;
    FormPart form = new FormPart(register, content, problems, mark);
    return Page.of("intake/report", new ReportPage(form, isOpen(register))).status(status);
  }

  private static boolean isOpen(Register register) {
    return !register.products().isEmpty() || register.profile().platformFiling().isPresent();
  }
}
