package org.bulou.server.access.web;

import java.util.Optional;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards, a path of this server
 * @param name what was typed before
 * @param elsewhere where else one can sign in
 * @param problem the message key of why it did not work
 */
public record SignInPage(
    String next, String name, Optional<String> elsewhere, Optional<String> problem) {}
