package org.bulou.law.model;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Position;

/**
 * One article (or group) with its text; norms, terms and values under it live in the {@link Law}.
 *
 * @param pack the pack it belongs to, where that is not its instrument's
 * @param aspects the case aspects that make it worth asking, some of its instrument's
 */
public record Article(
    String instrument,
    String number,
    Optional<String> pack,
    List<String> aspects,
    List<LawText> texts,
    Position at) {}
