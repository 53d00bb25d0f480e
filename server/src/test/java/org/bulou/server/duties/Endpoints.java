package org.bulou.server.duties;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulou.server.access.ForTokens;
import org.bulou.server.access.Scope;
import org.bulou.server.testing.TestServer;
import org.bulou.server.web.Open;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the running program lets people do, sorted by whether it shows a case to somebody who did
 * not see it. Pages that are only read are not here: below a case they answer outsiders as if there
 * were no case, which {@code AdmissionTest} shows of every one.
 */
record Endpoints(Set<String> changing) {
  /** Deeds that stay inside, each kind with its reason. */
  private static final Set<Pattern> INSIDE =
      Set.of(
          // Oneself: who one is, and which language one reads.
          Pattern.compile(
              "/(sign-in(/elsewhere/code)?|sign-out|demo|preferences|welcome/\\{token}|account/(password|elsewhere(/end)?))"),
          // Makes and ends tokens; what a token reads is listed by itself.
          Pattern.compile("/account/tokens(/.*)?"),
          // Where other systems are told, which waits for a person's agreement; ends a way out.
          Pattern.compile("/webhooks(/\\{id}/(secret|end))?|/account/webhooks/\\{id}/end"),
          // Registers, which hold no case.
          Pattern.compile("/(people|organisation)(/.*)?"),
          // Counsel's word on the law; what it would change is shown of his own cases only.
          Pattern.compile("/law/(readings(/dissent)?|editions(/.*)?|drafts/.*)"),
          // What counsel decides on conflicts, in cases he sees and beforehand; opens no gate.
          Pattern.compile(
              "/cases/\\{number}/conflict/(decide|sign|invoke|date)|/decisions(/sign|/withdraw)?"),
          // That an authority was asked, and what it said; the asking itself is done elsewhere.
          Pattern.compile("/cases/\\{number}/consents(/answer)?"),
          // A stranger's question: reads no case and keeps nothing.
          Pattern.compile("/may-i"),
          // Opens a case for oneself, or writes into one that one sees.
          Pattern.compile("/cases|/cases/\\{number}/(answers|facts(/parts|/still)?|knowledge/.*)"),
          // A statement's life inside the house; what was sent is told by /submit alone.
          Pattern.compile(
              "/cases/\\{number}/filings(/\\{filing}/(text|acts/\\{act}|release/\\{act}|decide|practise|receipts))?"),
          // Words said already, lines that are not said yet, settlements, and what others let out.
          Pattern.compile(
              "/cases/\\{number}/(statements(/ask|/\\{statement}/review)?|alarms/.*|lines(/.*)?|embargo(/.*)?)"),
          // What an authority showed and asked for; what it gets is told by /produce alone.
          Pattern.compile("/cases/\\{number}/visits(/\\{visit}/(ask|refuse|close))?"),
          // A drill: its case is born an exercise, of which nothing leaves; names no real flaw.
          Pattern.compile("/drills(/.*)?"),
          // Keeps what is there.
          Pattern.compile("/cases/\\{number}/hold(/release)?"),
          // Shows less.
          Pattern.compile("/cases/\\{number}/(people/dismiss|parties/\\{party}/end)"),
          // Who a party is and what it told us; what it gets is told by /invite and /messages.
          Pattern.compile(
              "/cases/\\{number}/parties(/\\{party}/(contacts(/end|/key(/compared|/end)?)?|standing)|/notices(/\\{notice}/(words|check))?)?"),
          // From a party to us.
          Pattern.compile("/(party(/(messages|standing|leave))?|unmatched/\\{id}/(place|dismiss))"),
          // Names somebody who sees the case already.
          Pattern.compile("/cases/\\{number}/watch"),
          // Says that oneself has seen it; ends a way out.
          Pattern.compile("/reminders/(acknowledge|calendar/close)"),
          // Each of the two sees only what he takes part in anyway.
          Pattern.compile("/handover(/\\{number}/accept)?"),
          // From the finder to us.
          Pattern.compile("/(report|api/v1/reports|mailbox.*)"),
          // Recording and sorting what came in; the finder is told through /ask and /state.
          Pattern.compile(
              "/reports/(record.*|\\{number}/(accept|attach|duplicate|decline|reopen|erase))"));

  static Endpoints of(TestServer server) {
    Set<String> found = new TreeSet<>();
    for (var mapping : server.beans(RequestMappingHandlerMapping.class)) {
      mapping.getHandlerMethods().keySet().stream()
          .filter(
              i ->
                  !i.getMethodsCondition().getMethods().isEmpty()
                      && !i.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
          .forEach(i -> found.addAll(i.getPatternValues()));
    }
    assertTrue(found.size() > 30, found::toString);
    return new Endpoints(found);
  }

  /** What is left: each has to ask a gate, but for those that tell number and time only. */
  Set<String> doors() {
    Set<String> doors = new TreeSet<>(changing);
    doors.removeIf(path -> INSIDE.stream().anyMatch(p -> p.matcher(path).matches()));
    doors.removeAll(numberAndTime());
    return doors;
  }

  /** Ways by which a case's number and a time leave, to a person who takes part in it. */
  Set<String> numberAndTime() {
    Set<String> found = new TreeSet<>(changing);
    found.removeIf(
        path ->
            !path.matches(
                "/reminders/(mail|calendar)|(/account)?/webhooks/(.*/again|\\{id}/agree)"));
    return found;
  }

  /** What programs read with a token, each with the scope it needs. */
  static Map<String, Scope> forTokens(TestServer server) {
    Map<String, Scope> found = new TreeMap<>();
    for (var mapping : server.beans(RequestMappingHandlerMapping.class)) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) ->
                  Optional.ofNullable(handler.getMethodAnnotation(ForTokens.class))
                      .ifPresent(
                          t -> info.getPatternValues().forEach(p -> found.put(p, t.value()))));
    }
    return found;
  }

  /** Pages that answer whoever has no session. */
  static Set<String> open(TestServer server) {
    Set<String> found = new TreeSet<>();
    for (var mapping : server.beans(RequestMappingHandlerMapping.class)) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) -> {
                boolean get = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                if (get
                    && (handler.hasMethodAnnotation(Open.class)
                        || handler.getBeanType().isAnnotationPresent(Open.class))) {
                  found.addAll(info.getPatternValues());
                }
              });
    }
    return found;
  }
}
