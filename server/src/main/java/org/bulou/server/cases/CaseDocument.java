package org.bulou.server.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as a file of the law-data format ({@code bulou/case/1}; JSON, which is YAML): what the
 * engine reads, and what an export contains.
 */
final class CaseDocument {
  private CaseDocument() {}

  /** The file's text. */
  static String text(Case c, List<CaseVersion> versions) {
    ObjectNode file = Written.JSON.createObjectNode();
    file.put("schema", "bulou/case/1");
    file.put("id", "case/" + c.number());
    ObjectNode title = file.putObject("title");
    title.put("zh", c.title());
    title.put("en", c.title());
    var record = file.putArray("record");
    versions.forEach(v -> entry(record.addObject(), v));
    return Written.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  /** One entry of the record as it stands in the file, for the ledger. */
  static String entry(CaseVersion v) {
    return Written.JSON.writeValueAsString(entry(Written.JSON.createObjectNode(), v));
  }

  private static ObjectNode entry(ObjectNode entry, CaseVersion v) {
    entry.put("at", v.at().toString());
    entry.put("by", v.author().toString());
    entry.put("source", v.source());
    ObjectNode words = entry.putObject("title");
    words.put("zh", v.title().zh());
    words.put("en", v.title().en());
    facts(entry.putObject("facts"), v.told());
    return entry;
  }

  private static void facts(ObjectNode facts, List<Told> told) {
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    for (Told t : told) {
      ObjectNode part = parts.computeIfAbsent(t.part(), facts::putObject);
      JsonNode value = Written.JSON.readTree(t.value());
      if (t.claimedBy().isPresent()) {
        ObjectNode claim = part.putObject(t.attribute());
        claim.set("claim", value);
        claim.put("by", t.claimedBy().get());
      } else {
        part.set(t.attribute(), value);
      }
    }
  }

  /**
   * Reads a case as the engine does.
   *
   * @throws BadFacts when a part, attribute or value does not fit the vocabulary
   */
  static CaseFile read(Law law, Case c, List<CaseVersion> versions) {
    try {
      return CaseReader.read(new SourceTree.Source("case " + c.number(), text(c, versions)), law)
          .getFirst();
    } catch (org.bulou.law.source.SourceException e) {
      throw new BadFacts(e);
    }
  }

  /**
   * A record with one more version, as the engine reads it.
   *
   * @throws BadFacts when a part, attribute or value does not fit the vocabulary
   */
  static CaseRecord append(CaseRecord record, Case c, CaseVersion version) {
    try {
      return CaseReader.append(record, new SourceTree.Source("case " + c.number(), entry(version)));
    } catch (org.bulou.law.source.SourceException e) {
      throw new BadFacts(e);
    }
  }
}
