package org.bulou.server.editions.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The editions of the law.
 *
 * @param law the hash of the law in use
 * @param norms how many norms it has
 * @param inForce the edition it comes from; empty: the law the program ships, as it was started
 * @param hidden the law the program brought since, which does not apply here
 * @param came the laws that programs brought, newest first
 * @param packs the packs of law, and which are on
 * @param mayReplace may the reader offer one
 * @param problem why an offer was not taken
 * @param said what is wrong in an uploaded law, place by place
 */
public record EditionsPage(
    String law,
    int norms,
    Optional<Line> inForce,
    Optional<Came> hidden,
    List<Came> came,
    List<Pack> packs,
    List<Line> all,
    boolean mayReplace,
    Optional<String> problem,
    List<Bilingual> said) {

  /** A pack of law. */
  public record Pack(String id, Bilingual name, boolean on) {}

  /**
   * An edition.
   *
   * @param state {@code in-force}, {@code earlier}, {@code asked}, {@code offered} or {@code
   *     withdrawn}
   */
  public record Line(
      int number,
      String law,
      List<Bilingual> packs,
      boolean uploaded,
      String state,
      String offeredBy,
      String offeredAt,
      Optional<Said> asked,
      Optional<Said> effect,
      int changed) {}

  /** A law that a program brought, by its hash, and since when. */
  public record Came(String law, int norms, String since) {}

  /** Who did something, when and why. */
  public record Said(String who, String at, String why) {}
}
