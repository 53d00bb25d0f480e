package org.bulou.server.watch;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * Who was named for a post, when and by whom.
 *
 * @param person empty when the post was left vacant
 */
public record Appointment(Post post, Optional<ActorId> person, Instant at, ActorId by) {}
