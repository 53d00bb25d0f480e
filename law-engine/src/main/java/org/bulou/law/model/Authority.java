package org.bulou.law.model;

import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;

/**
 * An authority or its portal. {@code territory} is absent for one that belongs to several (a Union
 * body).
 */
public record Authority(
    String id, Bilingual name, Optional<DomainValue> territory, Optional<String> portal) {}
