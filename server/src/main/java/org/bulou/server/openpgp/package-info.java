/**
 * OpenPGP (RFC 9580, and the keys of RFC 4880 that are still in use): reads the certificates people
 * give us, and encrypts what goes to them.
 *
 * <p>Invariant: a secret key that somebody pastes by mistake is refused and is in no message, log
 * or exception. Whether a certificate may be used is asked as of an instant; nothing is ever sent
 * in clear because a certificate cannot be used.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bulou.server.openpgp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
