package org.bulou.server.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.server.access.ElsewhereStore.Attempt;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.Settings.SignInElsewhere;
import org.bulou.server.platform.Sha256;
import org.bulou.server.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in at another place (OpenID Connect, code flow with PKCE) into an account that is ours:
 * it says who somebody is and nothing else. Whom it means is looked up by issuer and subject, which
 * the person linked himself; nobody is found by a mail address, no account and no role comes of it.
 */
@Service
public class Elsewhere {
  private static final String BACK = "/sign-in/elsewhere/back";
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);
  private static final Duration CODE_WAITS = Duration.ofMinutes(5);
  private final Optional<SignInElsewhere> settings;
  private final Optional<Issuer> issuer;
  private final ElsewhereStore store;
  private final PersonStore people;
  private final Credentials credentials;
  private final FailedSignIns failures;
  private final Sessions sessions;
  private final AccessEvents events;
  private final MasterKey key;
  private final PublicAddress address;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Elsewhere(
      Settings settings,
      ElsewhereStore store,
      PersonStore people,
      Credentials credentials,
      FailedSignIns failures,
      Sessions sessions,
      AccessEvents events,
      MasterKey key,
      PublicAddress address,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.settings = settings.elsewhere();
    this.issuer = settings.elsewhere().map(Issuer::new);
    this.store = store;
    this.people = people;
    this.credentials = credentials;
    this.failures = failures;
    this.sessions = sessions;
    this.events = events;
    this.key = key;
    this.address = address;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The way there.
   *
   * @param address where the browser goes
   * @param browser what it keeps in a cookie until it is back
   */
  public record Way(String address, String browser) {
    @Override
    public String toString() {
      return "Way";
    }
  }

  /** How coming back ended. */
  public sealed interface Result {
    /** The token goes into the cookie and nowhere else. */
    record SignedIn(String token, String next) implements Result {
      @Override
      public String toString() {
        return "SignedIn";
      }
    }

    /** Our own second factor is asked for; the browser keeps this meanwhile. */
    record CodeNeeded(String browser) implements Result {
      @Override
      public String toString() {
        return "CodeNeeded";
      }
    }

    /** The account is linked. */
    record Linked() implements Result {}

    /** Not let in; the end of the message key of why. */
    record Refused(String why) implements Result {}
  }

  /** Where else one can sign in, as people call it; empty when nowhere. */
  public Optional<String> name() {
    return settings.map(s -> java.net.URI.create(s.issuer()).getHost());
  }

  /** Since when a person's account is linked. */
  public Optional<Instant> linkedAt(Person me) {
    return settings.flatMap(s -> store.linkedAt(s.issuer(), me.id()));
  }

  /** Begins to sign in; empty when there is nowhere else, or it does not answer. */
  public Optional<Way> signIn(String next) {
    return begin(new Attempt("sign-in", Optional.empty(), next));
  }

  /** Begins to link an account; the caller has made sure that it is the person himself. */
  public Optional<Way> link(Person me) {
    return begin(new Attempt("link", Optional.of(me.id()), "/account/elsewhere"));
  }

  /** Ends the link; who is signed in stays so. */
  public void unlink(Person me) {
    transaction.executeWithoutResult(
        s -> {
          if (settings.isPresent() && store.unlink(settings.get().issuer(), me.id())) {
            events.happened("account.unlinked", me.id(), Optional.of(me.id()));
          }
        });
  }

  private Optional<Way> begin(Attempt attempt) {
    if (settings.isEmpty() || issuer.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String state = Tokens.fresh();
    String browser = Tokens.fresh();
    try {
      Map<String, String> query = new TreeMap<>();
      query.put("response_type", "code");
      query.put("client_id", settings.get().clientId());
      query.put("redirect_uri", address.of(BACK));
      query.put("scope", "openid");
      query.put("state", state);
      query.put("nonce", derived("nonce", state));
      query.put("code_challenge", challenge(derived("verifier", state)));
      query.put("code_challenge_method", "S256");
      if (!settings.get().acr().isEmpty()) {
        query.put("acr_values", String.join(" ", settings.get().acr()));
      }
      String door = issuer.get().doors(now).authorize().toString();
      store.begin(state, browser, attempt, now, now.plus(UNDER_WAY));
      return Optional.of(
          new Way(door + (door.contains("?") ? "&" : "?") + Issuer.query(query), browser));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Somebody came back.
   *
   * @param browser what the browser kept
   * @param caller who is signed in there
   */
  public Result back(
      String state, String code, String browser, Optional<Person> caller, String from) {
    Instant now = clock.instant();
    if (failures.mustWait("", from)) {
      return new Result.Refused("wait");
    }
    Optional<Attempt> attempt = store.take(state, browser, now);
    if (attempt.filter(a -> !a.purpose().equals("code")).isEmpty()
        || issuer.isEmpty()
        || settings.isEmpty()) {
      return new Result.Refused("gone"); // nothing was begun here: nothing to record
    }
    if (code.isEmpty()) {
      return refused("denied", attempt.get().person(), from);
    }
    try {
      String text = issuer.get().exchange(code, derived("verifier", state), address.of(BACK), now);
      return switch (IdentityToken.check(
          text, settings.get(), issuer.get(), derived("nonce", state), now)) {
        case IdentityToken.Checked.Bad(String why) -> refused(why, attempt.get().person(), from);
        case IdentityToken.Checked.Good(IdentityToken token) ->
            done(transaction.execute(s -> accept(attempt.get(), token, caller, from)));
      };
    } catch (IOException e) {
      return refused("unreachable", attempt.get().person(), from);
    }
  }

  private Result accept(
      Attempt attempt, IdentityToken token, Optional<Person> caller, String from) {
    String where = settings.map(SignInElsewhere::issuer).orElseThrow();
    if (attempt.purpose().equals("link")) {
      ActorId person = attempt.person().orElseThrow();
      boolean same = caller.filter(c -> c.id().equals(person)).isPresent();
      if (!same || !store.link(where, token.subject(), person, clock.instant())) {
        return refused(same ? "taken" : "gone", Optional.of(person), from);
      }
      events.happened("account.linked", person, Optional.of(person));
      return new Result.Linked();
    }
    Optional<ActorId> linked = store.linked(where, token.subject());
    Optional<Account> account =
        linked.flatMap(people::find).filter(a -> !a.closed() && a.enrolled());
    if (account.isEmpty()) {
      return refused("nobody", linked, from);
    }
    ActorId person = account.get().person().id();
    return token.twoFactors() ? enter(person, attempt.next()) : askForCode(person, attempt.next());
  }

  private Result enter(ActorId person, String next) {
    events.happened("sign-in.elsewhere", person, Optional.of(person));
    return new Result.SignedIn(sessions.open(person), next);
  }

  private Result askForCode(ActorId person, String next) {
    Instant now = clock.instant();
    String browser = Tokens.fresh();
    Attempt waiting = new Attempt("code", Optional.of(person), next);
    store.begin(browser, browser, waiting, now, now.plus(CODE_WAITS));
    return new Result.CodeNeeded(browser);
  }

  /** Our own second factor, after the other sign-in said who it is. */
  public Result code(String browser, String typed, String from) {
    return done(
        transaction.execute(
            s -> {
              Instant now = clock.instant();
              Optional<Account> account =
                  store
                      .waiting(browser, now)
                      .flatMap(Attempt::person)
                      .flatMap(people::find)
                      .filter(a -> !a.closed());
              if (account.isEmpty()) {
                return new Result.Refused("gone");
              }
              Person person = account.get().person();
              if (failures.mustWait(person.signInName(), from)) {
                return new Result.Refused("wait");
              }
              if (!credentials.proveSecond(person.id(), typed.replaceAll("\\s", ""))) {
                failures.failed(person.signInName(), from);
                return new Result.Refused("code");
              }
              return store
                  .take(browser, browser, now)
                  .map(a -> enter(person.id(), a.next()))
                  .orElseGet(() -> new Result.Refused("gone"));
            }));
  }

  private Result refused(String why, Optional<ActorId> person, String from) {
    return done(
        transaction.execute(
            s -> {
              failures.failedFrom(from);
              events.refused("sign-in.elsewhere-refused", why, person);
              return new Result.Refused(why);
            }));
  }

  private static <T> T done(@org.jspecify.annotations.Nullable T result) {
    return Objects.requireNonNull(result);
  }

  /** Made from the state, so that nothing else has to be kept. */
  private String derived(String what, String state) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.hash("elsewhere " + what, state));
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
  }
}
