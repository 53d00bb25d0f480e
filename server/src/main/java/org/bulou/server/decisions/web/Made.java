package org.bulou.server.decisions.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as a page shows it.
 *
 * @param version of the record it was made on
 * @param standing the number of the standing decision invoked
 * @param remark why this conflict is of its class
 */
public record Made(
    UUID id,
    int number,
    int version,
    String way,
    String what,
    String until,
    String who,
    String at,
    boolean effective,
    Optional<Integer> standing,
    String remark,
    List<Signed> signatures) {}
