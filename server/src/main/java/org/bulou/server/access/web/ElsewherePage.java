package org.bulou.server.access.web;

import java.util.Optional;

/**
 * One's account and another sign-in.
 *
 * @param name where else one can sign in; empty when nowhere
 * @param since since when the account is linked
 * @param way where to go now to link it
 * @param proof does the form ask for password and code
 * @param problem the message key of why it did not work
 */
public record ElsewherePage(
    Optional<String> name,
    Optional<String> since,
    Optional<String> way,
    boolean proof,
    Optional<String> problem) {}
