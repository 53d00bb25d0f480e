package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.intake.Channel;
import org.bulou.server.intake.Check;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Intake;
import org.bulou.server.intake.Mail;
import org.bulou.server.intake.Mails;
import org.bulou.server.intake.OnceToken;
import org.bulou.server.intake.Phrase;
import org.bulou.server.intake.Received;
import org.bulou.server.intake.Submission;
import org.bulou.server.intake.Upload;
import org.bulou.server.intake.Uploads;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.web.Page;
import org.bulou.server.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records a report that was received elsewhere: by mail, on the telephone, by a colleague. */
@Controller
@RequestMapping("/reports/record")
@Requires(Permission.WORK_CASES)
class RecordController {
  private final Intake intake;
  private final Mails mails;
  private final Organisation organisation;
  private final OnceToken once;
  private final InstantSource clock;

  RecordController(
      Intake intake, Mails mails, Organisation organisation, OnceToken once, InstantSource clock) {
    this.intake = intake;
    this.mails = mails;
    this.organisation = organisation;
    this.once = once;
    this.clock = clock;
  }

  @GetMapping
  Page form() {
    return Page.of(
        "intake/record",
        new RecordPage(
            FormPart.empty(organisation.register(), once.fresh()),
            Channel.MAIL.wire(),
            "",
            "Asia/Shanghai",
            Set.of(),
            false,
            "",
            Optional.empty()));
  }

  /** Fills the form from a mail; the mail waits encrypted until the report is recorded. */
  @PostMapping("/read")
  Page read(HttpServletRequest request, @AuthenticationPrincipal Person me) throws IOException {
    Typed typed = typed(request);
    Uploads uploads = Sent.uploads(request);
    Optional<Upload> upload = uploads.files().stream().findFirst();
    Optional<Mail> mail = upload.isPresent() ? mails.read(upload.get()) : Optional.empty();
    if (upload.isEmpty() || mail.isEmpty()) {
      typed.problems.put("files", "intake.problem.mail");
      return page(typed, Sent.text(request, "mail"), Optional.empty())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    uploads.keep(upload.get());
    return page(
        filled(typed, mail.get()),
        mails.seal(upload.get(), me.id()),
        Optional.of(mail.get().moreParts()));
  }

  /** What was typed stays; what is empty is taken from the mail. */
  private static Typed filled(Typed typed, Mail mail) {
    Content content =
        Content.of(
            field -> {
              String before = typed.content.get(field);
              if (!before.isEmpty()) {
                return before;
              }
              return switch (field) {
                case SUMMARY -> field.cut(mail.subject());
                case REPRODUCE -> mail.text();
                case CONTACT -> field.cut(mail.from());
                default -> "";
              };
            });
    String received =
        typed.received.isEmpty()
            ? mail.arrived().map(at -> shown(at, typed.zone)).orElse("")
            : typed.received;
    return new Typed(
        typed.register,
        content,
        typed.problems,
        typed.mark,
        Channel.MAIL.wire(),
        received,
        typed.zone,
        typed.entities,
        typed.mailbox);
  }

  @PostMapping
  Page record(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Person me) {
    Typed typed = typed(request);
    String sealed = Sent.text(request, "mail");
    Uploads uploads = Sent.uploads(request);
    typed.problems.putAll(Check.problems(typed.content, typed.register));
    Optional<Instant> at = receivedAt(typed);
    Optional<Channel> channel =
        Channel.elsewhere().stream().filter(c -> c.wire().equals(typed.channel)).findFirst();
    if (channel.isEmpty()) {
      typed.problems.put("channel", "intake.problem.choose");
    }
    if (typed.entities.isEmpty()) {
      typed.problems.put("entities", "intake.problem.entities");
    }
    uploads.problem().ifPresent(p -> typed.problems.put("files", p));
    if (!typed.problems.isEmpty() || at.isEmpty() || channel.isEmpty()) {
      if (!uploads.files().isEmpty()) {
        typed.problems.putIfAbsent("files", "intake.problem.files-again");
      }
      return page(typed, sealed, Optional.empty()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    List<Upload> files = new ArrayList<>();
    mails.unseal(sealed, me.id()).ifPresent(files::add);
    files.addAll(uploads.files());
    Received received = intake.receive(submission(typed, channel.get(), at.get(), files, me));
    if (received.phrase().isEmpty()) {
      return Page.redirect("/reports/" + received.number());
    }
    response.setHeader("Cache-Control", "no-store");
    return Page.of(
        "intake/recorded",
        new RecordedPage(received.number(), received.phrase().map(Phrase::shown).orElse("")));
  }

  /** An instant as the form's field shows it. */
  private static String shown(Instant at, String zone) {
    return at.atZone(ZoneId.of(zone)).toLocalDateTime().withNano(0).toString();
  }

  private Optional<Instant> receivedAt(Typed typed) {
    try {
      Instant at = Zones.instant(typed.received, typed.zone);
      if (at.isAfter(clock.instant())) {
        typed.problems.put("received", "intake.problem.future");
      }
      return Optional.of(at);
    } catch (DateTimeException e) {
      typed.problems.put("received", "intake.problem.received");
      return Optional.empty();
    }
  }

  /** A mail to a box that several entities share is known to all of them. */
  private static Submission submission(
      Typed typed, Channel channel, Instant at, List<Upload> files, Person me) {
    Set<String> entities =
        channel == Channel.MAIL ? typed.register.withSharers(typed.entities) : typed.entities;
    return new Submission(
        typed.content,
        channel,
        at,
        typed.zone,
        Optional.of(me.id()),
        entities,
        files,
        typed.mark,
        typed.mailbox);
  }

  private static Page page(Typed typed, String mail, Optional<Boolean> read) {
    FormPart form = new FormPart(typed.register, typed.content, typed.problems, typed.mark);
    return Page.of(
        "intake/record",
        new RecordPage(
            form,
            typed.channel,
            typed.received,
            typed.zone,
            typed.entities,
            typed.mailbox,
            mail,
            read));
  }

  private Typed typed(HttpServletRequest request) {
    Register register = organisation.register();
    Set<String> entities = Sent.all(request, "entities");
    entities.removeIf(id -> register.entity(id).isEmpty());
    String zone = Sent.text(request, "zone").strip();
    return new Typed(
        register,
        Sent.content(request),
        new TreeMap<>(),
        once.check(Sent.text(request, "once")).orElseGet(once::fresh),
        Sent.text(request, "channel"),
        Sent.text(request, "received").strip(),
        Zones.known(zone) ? zone : "UTC",
        entities,
        Sent.ticked(request, "mailbox"));
  }

  /** The form as sent; problems are collected in it. */
  private record Typed(
      Register register,
      Content content,
      Map<String, String> problems,
      String mark,
      String channel,
      String received,
      String zone,
      Set<String> entities,
      boolean mailbox) {}
}
