package org.bulou.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;

/**
 * The sequencer's own files as bytes. Each ends with the SHA-256 of what stands before, so that a
 * torn or changed one is noticed.
 */
public final class StateFiles {
  private static final String HEAD = "bulou.ledger.head/1";
  private static final String STAGED = "bulou.ledger.staged/1";
  private static final String PUBLISHED = "bulou.ledger.published/1";

  private StateFiles() {}

  static byte[] head(Head head) {
    return sealed((HEAD + "\n" + lines(head)).getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(Head head) {
    return head.origin() + "\n" + head.size() + "\n" + head.root() + "\n" + head.mark() + "\n";
  }

  /** Reads the file of a head. */
  public static Head readHead(String where, byte[] bytes) {
    String text = new String(unsealed(where, bytes), StandardCharsets.UTF_8);
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != 6 || !lines.getFirst().equals(HEAD)) {
      throw new Refusal(where, "不是日志的头文件", "not the head of a log");
    }
    return head(where, lines.subList(1, 5));
  }

  private static Head head(String where, List<String> lines) {
    try {
      long size = Long.parseLong(lines.get(1));
      return new Head(lines.get(0), size, Hash.parse(where, lines.get(2)), lines.get(3));
    } catch (NumberFormatException e) {
      throw new Refusal(where, "条目数不可读", "the size cannot be read");
    }
  }

  static byte[] staged(StagedBatch batch) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text = STAGED + "\n" + lines(batch.from()) + lines(batch.to());
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(EntryBundle.write(batch.entries()));
    return sealed(out.toByteArray());
  }

  /** Reads the file of a staged batch. */
  public static StagedBatch readStaged(String where, byte[] bytes) {
    byte[] content = unsealed(where, bytes);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int end = -1;
    for (int i = 0; i < 9; i++) {
      end = text.indexOf('\n', end + 1);
      if (end < 0) {
        throw new Refusal(where, "不是暂存的批次", "not a staged batch");
      }
    }
    String lead = new String(content, 0, end, StandardCharsets.UTF_8);
    List<String> lines = List.of(lead.split("\n", -1));
    if (!lines.getFirst().equals(STAGED)) {
      throw new Refusal(where, "不是暂存的批次", "not a staged batch");
    }
    Head from = head(where, lines.subList(1, 5));
    Head to = head(where, lines.subList(5, 9));
    byte[] bundle = Arrays.copyOfRange(content, end + 1, content.length);
    int count = Math.clamp(to.size() - from.size(), 0, bundle.length);
    return new StagedBatch(from, to, EntryBundle.read(where, bundle, count));
  }

  /** When the last checkpoint was signed, as a file. */
  public static byte[] published(Instant at) {
    return sealed((PUBLISHED + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file made by {@link #published}. */
  public static Instant readPublished(String where, byte[] bytes) {
    String text = new String(unsealed(where, bytes), StandardCharsets.UTF_8);
    try {
      if (text.startsWith(PUBLISHED + "\n")) {
        return Instant.parse(text.substring(PUBLISHED.length() + 1).strip());
      }
    } catch (DateTimeParseException e) {
      // refused below
    }
    throw new Refusal(where, "应为上次签署的时刻", "the instant of the last signing was expected");
  }

  private static byte[] sealed(byte[] content) {
    byte[] all = Arrays.copyOf(content, content.length + Hash.SIZE);
    new TreeHasher().of(content).into(all, content.length);
    return all;
  }

  private static byte[] unsealed(String where, byte[] bytes) {
    int length = bytes.length - Hash.SIZE;
    if (length >= 0) {
      byte[] content = Arrays.copyOf(bytes, length);
      if (new TreeHasher().of(content).equals(Hash.at(bytes, length))) {
        return content;
      }
    }
    throw new Refusal(
        where, "校验和不符：文件残缺或被改动", "its checksum does not fit: the file is torn or was changed");
  }
}
