package org.bulou.ledger.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulou.ledger.note.VerifierKey;
import org.bulou.ledger.refusal.Refusal;

/**
 * Reads a policy file (C2SP tlog-policy): {@code log}, {@code witness}, {@code group}, {@code
 * quorum}.
 */
public final class PolicyReader {
  private static final String NONE = "none";
  private final String where;
  private final List<VerifierKey> logs = new ArrayList<>();
  private final SequencedMap<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private final SequencedMap<String, Policy.Group> groups = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private Optional<String> quorum = Optional.empty();
  private int line;

  private PolicyReader(String where) {
    this.where = where;
  }

  /** Reads a policy; refusals name the line. */
  public static Policy read(String where, String text) {
    PolicyReader reader = new PolicyReader(where);
    text.lines().forEach(reader::line);
    if (reader.quorum.isEmpty()) {
      throw new Refusal(
          where,
          "缺少 `quorum` 行；不需要见证人时写 `quorum none`",
          "there is no `quorum` line; without witnesses it is `quorum none`");
    }
    return new Policy(
        reader.logs,
        reader.witnesses,
        reader.groups,
        reader.quorum.filter(name -> !name.equals(NONE)));
  }

  private void line(String text) {
    line++;
    String[] words = text.strip().split("[ \t]+");
    if (words[0].isEmpty() || words[0].startsWith("#")) {
      return;
    }
    switch (words[0]) {
      case "log" -> log(words);
      case "witness" -> witness(words);
      case "group" -> group(words);
      case "quorum" -> quorum(words);
      default ->
          throw refuse(
              "未知的行 `" + words[0] + "`：应为 log、witness、group 或 quorum",
              "an unknown line `" + words[0] + "`: log, witness, group or quorum was expected");
    }
  }

  private void log(String[] words) {
    count(words, 2, 3, "log <vkey> [<url>]");
    VerifierKey key = key(words[1]);
    if (key.type().isCosignature()) {
      throw refuse("日志须用类型 1 的密钥", "a log needs a key of type 1");
    }
    logs.add(key);
  }

  private void witness(String[] words) {
    count(words, 3, 4, "witness <name> <vkey> [<url>]");
    VerifierKey key = key(words[2]);
    if (!key.type().isCosignature()) {
      throw refuse("见证人须用类型 4 或 6 的密钥", "a witness needs a key of type 4 or 6");
    }
    fresh(words[1]);
    witnesses.put(words[1], key);
  }

  private void group(String[] words) {
    count(words, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <name>…");
    List<String> of = Arrays.asList(words).subList(3, words.length);
    for (String member : of) {
      defined(member);
      if (!members.add(member)) {
        throw refuse("`" + member + "` 已属于某组", "`" + member + "` is a member already");
      }
    }
    fresh(words[1]);
    groups.put(words[1], new Policy.Group(threshold(words[2], of.size()), of));
  }

  private int threshold(String word, int members) {
    if (word.equals("all")) {
      return members;
    }
    if (word.equals("any")) {
      return 1;
    }
    long k = word.matches("[1-9][0-9]{0,8}") ? Long.parseLong(word) : 0;
    if (k < 1 || k > members) {
      throw refuse(
          "`" + word + "` 应为 all、any 或 1 至 " + members,
          "`" + word + "` should be all, any or 1 to " + members);
    }
    return (int) k;
  }

  private void quorum(String[] words) {
    count(words, 2, 2, "quorum <name>");
    if (quorum.isPresent()) {
      throw refuse("`quorum` 出现两次", "a second `quorum` line");
    }
    if (!words[1].equals(NONE)) {
      defined(words[1]);
    }
    quorum = Optional.of(words[1]);
  }

  private VerifierKey key(String vkey) {
    VerifierKey key;
    try {
      key = VerifierKey.parse(vkey);
    } catch (Refusal e) {
      throw e.in(where + ":" + line);
    }
    if (!keys.add(key.material())) {
      throw refuse("同一公钥出现两次", "the same public key twice");
    }
    return key;
  }

  private void fresh(String name) {
    if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
      throw refuse("名称 `" + name + "` 已被使用", "the name `" + name + "` is taken");
    }
  }

  private void defined(String name) {
    if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
      throw refuse("前面没有定义 `" + name + "`", "`" + name + "` is not defined above");
    }
  }

  private void count(String[] words, int least, int most, String shape) {
    if (words.length < least || words.length > most) {
      throw refuse("应为 `" + shape + "`", "`" + shape + "` was expected");
    }
  }

  private Refusal refuse(String zh, String en) {
    return new Refusal(where + ":" + line, zh, en);
  }
}
