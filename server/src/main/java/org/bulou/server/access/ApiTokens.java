package org.bulou.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which programs read for a person. A token has at no time more than its owner: his
 * permissions and the cases he takes part in are looked up at every use. It is shown once, to its
 * owner alone: an administrator may name a service, but only the owner makes its token, because
 * administrators cannot read cases.
 */
@Service
@Transactional
public class ApiTokens {
  /** No token lives longer. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final int LONGEST_NAME = 60;
  private static final int MOST = 20;
  private final ApiTokenStore store;
  private final PersonStore people;
  private final OwnAccount account;
  private final TokenEvents events;
  private final InstantSource clock;

  ApiTokens(
      ApiTokenStore store,
      PersonStore people,
      OwnAccount account,
      TokenEvents events,
      InstantSource clock) {
    this.store = store;
    this.people = people;
    this.account = account;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a token is to be.
   *
   * @param until its last day (UTC), as typed
   */
  public record Wanted(String name, Set<Scope> scopes, Optional<LocalDate> until) {}

  /** How asking for a token ended. */
  public sealed interface Result {
    /** Show it now; it cannot be shown again. */
    record Shown(String token) implements Result {
      @Override
      public String toString() {
        return "Shown";
      }
    }

    /** The owner has to make it. */
    record Offered() implements Result {}

    /** Something typed has to change: the field and the message key of why. */
    record Objection(String field, String key) implements Result {}

    /** There is no such token to be made. */
    record Gone() implements Result {}
  }

  /** Makes a token for oneself. */
  public Result make(Person me, Wanted wanted, OwnAccount.Proof proof) {
    Optional<Result> objection =
        objection(me, wanted).or(() -> account.objection(me, proof).map(k -> wrong("old", k)));
    if (objection.isPresent()) {
      return objection.get();
    }
    String text = TokenText.fresh();
    ApiToken token = token(me.id(), wanted, false, true);
    store.add(token, me.id(), clock.instant(), Optional.of(Tokens.hash(text)));
    events.happened("token.made", token, Optional.of(me.id()));
    return new Result.Shown(text);
  }

  /** Names a service that is to read for somebody, who makes the token himself or does not. */
  public Result offer(String signInName, Wanted wanted, ActorId by) {
    Optional<Person> owner =
        people.find(signInName.strip()).filter(a -> !a.closed()).map(Account::person);
    if (owner.isEmpty()) {
      return wrong("owner", "access.tokens.no-owner");
    }
    Optional<Result> objection = objection(owner.get(), wanted);
    if (objection.isPresent()) {
      return objection.get();
    }
    ApiToken token = token(owner.get().id(), wanted, true, false);
    store.add(token, by, clock.instant(), Optional.empty());
    events.happened("token.offered", token, Optional.of(by));
    return new Result.Offered();
  }

  /** Makes the token of a service an administrator named for the person. */
  public Result issue(Person me, UUID id, OwnAccount.Proof proof) {
    Optional<ApiToken> offered =
        store.find(id).filter(t -> t.owner().equals(me.id()) && !t.issued());
    if (offered.isEmpty()) {
      return new Result.Gone();
    }
    Optional<String> doubt = account.objection(me, proof);
    if (doubt.isPresent()) {
      return wrong("old", doubt.get());
    }
    String text = TokenText.fresh();
    if (!store.issue(id, me.id(), Tokens.hash(text), clock.instant())) {
      return new Result.Gone();
    }
    events.happened("token.made", offered.get(), Optional.of(me.id()));
    return new Result.Shown(text);
  }

  /** Ends a token of one's own at once; false when there is none. */
  public boolean revoke(Person me, UUID id) {
    return store
        .find(id)
        .filter(t -> t.owner().equals(me.id()))
        .map(t -> end(t, "revoked", me.id()))
        .orElse(false);
  }

  /** Ends anybody's token at once; the caller keeps people. */
  public boolean revokeAny(UUID id, ActorId by) {
    return store.find(id).map(t -> end(t, "revoked", by)).orElse(false);
  }

  /** The account is closed: nothing reads for it any more. */
  void endAll(ActorId owner, ActorId by) {
    open(owner).forEach(t -> end(t, "account", by));
  }

  /** After a change of roles: a token with a scope the owner may no longer use himself ends. */
  void endBeyond(Person owner, ActorId by) {
    open(owner.id()).stream()
        .filter(t -> !t.scopes().stream().allMatch(s -> owner.may(s.needs())))
        .forEach(t -> end(t, "roles", by));
  }

  /** A person's tokens, newest first, ended ones too. */
  @Transactional(readOnly = true)
  public List<ApiToken> of(ActorId owner) {
    return store.of(owner);
  }

  /** Everybody's tokens that can be used or made. */
  @Transactional(readOnly = true)
  public List<ApiToken> open() {
    return store.open(clock.instant());
  }

  /**
   * Who reads with a token, and for what; empty for one that is unknown, expired or ended, and for
   * one whose owner's account is closed.
   */
  public Optional<Bearer> use(String text) {
    if (!TokenText.plausible(text)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<ApiToken> token = store.live(Tokens.hash(text), now);
    Optional<Person> owner =
        token.flatMap(t -> people.find(t.owner())).filter(a -> !a.closed()).map(Account::person);
    if (token.isEmpty() || owner.isEmpty()) {
      return Optional.empty();
    }
    note(token.get(), ApiTokenStore.day(now));
    return Optional.of(
        new Bearer(
            owner.get(),
            token.get().scopes().stream()
                .filter(s -> owner.get().may(s.needs()))
                .collect(Collectors.toUnmodifiableSet())));
  }

  private void note(ApiToken token, LocalDate day) {
    boolean known = token.lastUsed().filter(d -> !d.isBefore(day)).isPresent();
    if (!known && store.used(token.id(), day) && token.lastUsed().isEmpty()) {
      events.happened("token.first-used", token, Optional.empty());
    }
  }

  private List<ApiToken> open(ActorId owner) {
    Instant now = clock.instant();
    return store.of(owner).stream().filter(t -> t.open(now)).toList();
  }

  private boolean end(ApiToken token, String why, ActorId by) {
    boolean ended = store.end(token.id(), why, clock.instant());
    if (ended) {
      events.happened("token.ended", token, Optional.of(by));
    }
    return ended;
  }

  private Optional<Result> objection(Person owner, Wanted wanted) {
    Instant now = clock.instant();
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Optional.of(wrong("name", "access.tokens.name-odd"));
    }
    boolean may = wanted.scopes().stream().allMatch(s -> owner.may(s.needs()));
    if (wanted.scopes().isEmpty() || !may) {
      return Optional.of(wrong("scopes", may ? "access.tokens.no-scope" : "access.tokens.beyond"));
    }
    Optional<Instant> end =
        wanted
            .until()
            .map(ApiTokens::endOf)
            .filter(e -> e.isAfter(now) && !e.isAfter(now.plus(LONGEST)));
    if (end.isEmpty()) {
      return Optional.of(wrong("until", "access.tokens.until-odd"));
    }
    return open(owner.id()).size() < MOST
        ? Optional.empty()
        : Optional.of(wrong("name", "access.tokens.many"));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Result wrong(String field, String key) {
    return new Result.Objection(field, key);
  }

  private static ApiToken token(ActorId owner, Wanted wanted, boolean service, boolean issued) {
    return new ApiToken(
        UUID.randomUUID(),
        owner,
        wanted.name().strip(),
        service,
        wanted.scopes(),
        endOf(wanted.until().orElseThrow()),
        issued,
        Optional.empty(),
        Optional.empty());
  }
}
