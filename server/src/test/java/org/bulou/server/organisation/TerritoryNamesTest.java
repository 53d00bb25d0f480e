package org.bulou.server.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bulou.law.source.Bilingual;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Territories are called as the house calls them, whatever the platform under it says. */
class TerritoryNamesTest {
  @Test
  void shouldNameEveryTerritoryOfTheVocabulary() {
    Words words = TestServer.shared().bean(Words.class);
    assertTrue(words.territories().size() > 30);
    for (Words.Word word : words.territories()) {
      assertTrue(word.name().zh().codePoints().anyMatch(Character::isIdeographic), word.toString());
      assertTrue(!word.name().en().equals(word.id()), word.toString());
    }
    assertEquals(new Bilingual("中国台湾", "Taiwan, China"), words.name("TW"));
    assertEquals(new Bilingual("中国香港", "Hong Kong, China"), words.name("HK"));
    assertEquals(new Bilingual("中国澳门", "Macao, China"), words.name("MO"));
    assertEquals("德国", words.name("DE").zh());
  }
}
