package org.bulou.server.parties.web;

import java.util.Optional;

/**
 * The door of parties' pages.
 *
 * @param token what a link that was followed brought along; nobody looked yet whether it opens
 * @param problem the message key of why it stayed shut
 */
public record DoorPage(String token, Optional<String> problem) {}
