package org.bulou.law.source;

/** The two languages in which Bulou speaks. */
public enum Language {
  ZH,
  EN
}
