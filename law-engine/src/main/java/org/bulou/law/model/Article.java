package org.bulou.law.model;

import java.util.List;
import org.bulou.law.source.Position;

/**
 * One article (or group) with its text; norms, terms and values under it live in the {@link Law}.
 */
public record Article(String instrument, String number, List<LawText> texts, Position at) {}
