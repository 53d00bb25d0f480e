package org.bulou.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulou.ledger.refusal.Refusal;

/**
 * Reads JSON strictly (RFC 8259 with the limits of I-JSON, RFC 7493): UTF-8 without byte order
 * mark, no name twice, no lone surrogates, finite numbers, at most 64 levels. Refusals name the
 * offset in characters.
 */
public final class JsonReader {
  private static final int DEEPEST = 64;
  private final String where;
  private final String text;
  private int at;

  private JsonReader(String where, String text) {
    this.where = where;
    this.text = text;
  }

  /**
   * Reads one value that fills the bytes.
   *
   * @param where named in refusals
   */
  public static Json read(String where, byte[] bytes) {
    JsonReader reader = new JsonReader(where, decode(where, bytes));
    Json value = reader.value(0);
    reader.blanks();
    if (reader.at != reader.text.length()) {
      throw reader.refuse("JSON 值之后还有内容", "text after the JSON value");
    }
    return value;
  }

  private static String decode(String where, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(where, "不是有效的 UTF-8", "not valid UTF-8");
    }
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw refuse("嵌套超过 64 层", "nested deeper than 64 levels");
    }
    blanks();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Nil());
      default -> number();
    };
  }

  private Json object(int depth) {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    at++;
    blanks();
    if (peek() == '}') {
      at++;
      return new Json.Obj(members);
    }
    while (true) {
      blanks();
      String name = string();
      if (members.containsKey(name)) {
        throw refuse("名称 `" + name + "` 出现两次", "the name `" + name + "` appears twice");
      }
      blanks();
      take(':');
      members.put(name, value(depth + 1));
      blanks();
      if (peek() != ',') {
        take('}');
        return new Json.Obj(members);
      }
      at++;
    }
  }

  private Json array(int depth) {
    List<Json> items = new ArrayList<>();
    at++;
    blanks();
    if (peek() == ']') {
      at++;
      return new Json.Arr(items);
    }
    while (true) {
      items.add(value(depth + 1));
      blanks();
      if (peek() != ',') {
        take(']');
        return new Json.Arr(items);
      }
      at++;
    }
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw refuse("应为 `" + word + "`", "`" + word + "` was expected");
    }
    at += word.length();
    return value;
  }

  private Json number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (!Double.isFinite(value)) {
      throw refuse("数字超出范围", "a number out of range");
    }
    return new Json.Num(value);
  }

  private void digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw refuse("应为 JSON 值", "a JSON value was expected");
    }
  }

  private String string() {
    take('"');
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = peek();
      if (c < 0x20) {
        throw refuse("文本未结束或含控制字符", "a text does not end or holds a control character");
      }
      at++;
      if (c == '"') {
        return scalars(out.toString());
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
          int digit = peek() > 'f' ? -1 : Character.digit(peek(), 16);
          if (digit < 0) {
            throw refuse("\\u 之后应有四位十六进制数", "four hex digits were expected after \\u");
          }
          code = code * 16 + digit;
        }
        yield (char) code;
      }
      default -> throw refuse("未知的转义", "an unknown escape");
    };
  }

  private String scalars(String value) {
    boolean lone = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
    if (lone) {
      throw refuse("文本含孤立的代理项", "a text holds a lone surrogate");
    }
    return value;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw refuse("应为 `" + expected + "`", "`" + expected + "` was expected");
    }
    at++;
  }

  /** The next character; NUL, which JSON allows nowhere, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private Refusal refuse(String zh, String en) {
    return new Refusal(where, "第 " + at + " 个字符处：" + zh, "at character " + at + ": " + en);
  }
}
