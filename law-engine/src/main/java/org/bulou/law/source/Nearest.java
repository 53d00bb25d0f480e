package org.bulou.law.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the known names nearest to a misspelt one (edit distance). */
public final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private Nearest() {}

  private record Candidate(String name, int distance) {}

  /** At most three known names, the nearest first; empty when none is near. */
  public static List<String> to(String word, Iterable<String> known) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> near = new ArrayList<>();
    int limit = Math.max(2, word.length() / 3);
    for (String name : known) {
      if (Math.abs(name.length() - word.length()) > limit) {
        continue;
      }
      int distance = distance(word, name);
      if (distance <= limit) {
        near.add(new Candidate(name, distance));
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
    return near.stream().map(Candidate::name).distinct().limit(MOST).toList();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
