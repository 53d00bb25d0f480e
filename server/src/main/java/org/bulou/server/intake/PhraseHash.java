package org.bulou.server.intake;

import org.bulou.server.platform.SlowHash;
import org.springframework.stereotype.Component;

/** Hashes the secret part of a mailbox's pass-phrase. */
@Component
final class PhraseHash extends SlowHash {}
