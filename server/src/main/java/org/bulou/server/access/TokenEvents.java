package org.bulou.server.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;

/** Records what was done with tokens, beside what was done with accounts; never a token. */
@Component
final class TokenEvents {
  private final Recorder recorder;
  private final InstantSource clock;

  TokenEvents(Recorder recorder, InstantSource clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  void happened(String type, ApiToken token, Optional<ActorId> by) {
    recorder.record(
        new Happening(
            type,
            Optional.of(token.owner().value()),
            by,
            clock.instant(),
            Map.of(
                "person", token.owner().toString(),
                "token", token.id().toString(),
                "scopes",
                    token.scopes().stream()
                        .map(Scope::wire)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                "expires", token.expiresAt().toString())));
  }
}
