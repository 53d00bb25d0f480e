package org.bulou.server.parties.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.parties.Unmatched;

/**
 * Mail that no thread took.
 *
 * @param problem why nothing was done, as the end of a message key
 */
public record UnmatchedPage(List<Unmatched> mails, Optional<String> problem) {}
