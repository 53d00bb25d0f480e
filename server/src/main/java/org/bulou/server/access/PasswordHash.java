package org.bulou.server.access;

import org.bulou.server.platform.SlowHash;
import org.springframework.stereotype.Component;

/** Hashes passwords; whoever guesses at mailboxes does not make people wait at the door. */
@Component
final class PasswordHash extends SlowHash {}
