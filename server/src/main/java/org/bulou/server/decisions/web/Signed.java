package org.bulou.server.decisions.web;

import java.util.Optional;
import org.bulou.server.decisions.Memo;

/**
 * Who signed for which laws.
 *
 * @param memo the reasons, for whom they are; everybody else sees that there are some
 */
public record Signed(String who, String at, String laws, Optional<Memo> memo) {}
