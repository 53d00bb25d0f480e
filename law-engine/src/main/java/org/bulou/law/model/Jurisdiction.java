package org.bulou.law.model;

import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;

/** A legal order and the territories in which it holds. */
public record Jurisdiction(String id, Bilingual name, List<DomainValue> territories) {}
