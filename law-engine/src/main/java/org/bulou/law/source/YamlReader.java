package org.bulou.law.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into {@link Node}s. Refuses tags, anchors, aliases, {@code null},
 * duplicate keys, more than one document, deep nesting and files over {@link #LARGEST} characters:
 * none of them has a use in law, and each is a known way to attack a reader.
 */
public final class YamlReader {
  /** The largest source in characters. */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final int DEEPEST = 40;

  private final String file;
  private final String[] lines;
  private final Iterator<Event> events;
  private final Problems problems = new Problems();
  private int depth;

  private YamlReader(String file, String text) {
    this.file = file;
    this.lines = text.split("\n", -1);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(LARGEST + 1)
            .setUseMarks(true)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads a document.
   *
   * @param file the name shown in problems
   * @throws SourceException with every problem found
   */
  public static Node read(String file, String text) {
    if (text.length() > LARGEST) {
      throw tooLarge(file, text.length());
    }
    YamlReader reader = new YamlReader(file, text);
    try {
      Node node = reader.document();
      reader.problems.throwIfAny();
      return node;
    } catch (MarkedYamlEngineException e) {
      throw reader.broken(e);
    } catch (YamlEngineException e) {
      throw new SourceException(
          new Problem(
              Position.of(file),
              "broken-yaml",
              new Bilingual(
                  "无法按 YAML 读取：" + e.getMessage(), "cannot be read as YAML: " + e.getMessage()),
              new Bilingual("", "")));
    }
  }

  /** The refusal of a source that is too large; {@code size} in characters or bytes. */
  public static SourceException tooLarge(String file, long size) {
    return new SourceException(
        new Problem(
            Position.of(file),
            "too-large",
            new Bilingual(
                "文件有 " + size + " 个字符，上限为 " + LARGEST,
                "the file has " + size + " characters, the limit is " + LARGEST),
            new Bilingual("请拆分文件或删去附件内容", "split the file, or leave attachments out")));
  }

  private SourceException broken(MarkedYamlEngineException e) {
    Position at = e.getProblemMark().map(this::position).orElse(Position.of(file));
    String what = Optional.ofNullable(e.getProblem()).orElse("?");
    return new SourceException(
        new Problem(
            at,
            "broken-yaml",
            new Bilingual("不是有效的 YAML：" + what, "this is not valid YAML: " + what),
            new Bilingual(
                "检查缩进、引号与冒号后的空格", "check the indentation, quotes, and the space after a colon")));
  }

  private Node document() {
    Node result = new Node.Mapping(Position.of(file), Map.of());
    boolean seen = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && seen) {
        problems.add(start(event), "two-documents", "一个文件只能有一个文档", "one file holds one document");
        return result;
      }
      if (event instanceof NodeEvent) {
        result = node(event);
        seen = true;
      }
    }
    if (!seen) {
      problems.add(Position.of(file), "empty", "文件是空的", "the file is empty");
    }
    return result;
  }

  private Node node(Event event) {
    refuseTricks(event);
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent sequence -> sequence(start(sequence));
      case MappingStartEvent mapping -> mapping(start(mapping));
      default -> new Node.Scalar(start(event), "", true, start(event));
    };
  }

  private void refuseTricks(Event event) {
    if (event instanceof AliasEvent) {
      problems.add(
          start(event),
          "alias",
          "不允许使用 YAML 别名（*）",
          "YAML aliases (*) are not allowed",
          "请写全",
          "write it out");
      return;
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      problems.add(
          start(event),
          "anchor",
          "不允许使用 YAML 锚点（&）",
          "YAML anchors (&) are not allowed",
          "请写全",
          "write it out");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      problems.add(
          start(event),
          "tag",
          "不允许使用 YAML 标签 " + tag.get(),
          "YAML tags are not allowed: " + tag.get(),
          "请删除标签",
          "remove the tag");
    }
  }

  private Node.Scalar scalar(ScalarEvent event) {
    Position at = start(event);
    String text = event.getValue();
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    if (plain && (text.isEmpty() || text.equals("~") || text.equals("null"))) {
      problems.add(
          at,
          "null",
          "此处没有值",
          "there is no value here",
          "写出值，或删去该键",
          "write a value, or leave the key out");
    }
    return new Node.Scalar(at, text, plain, contentAt(at, event.getScalarStyle()));
  }

  private Position contentAt(Position at, ScalarStyle style) {
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> at;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> new Position(file, at.line(), at.column() + 1);
      case LITERAL, FOLDED -> {
        String first = at.line() < lines.length ? lines[at.line()] : "";
        yield new Position(file, at.line() + 1, first.length() - first.stripLeading().length() + 1);
      }
    };
  }

  private Node.Sequence sequence(Position at) {
    List<Node> items = new ArrayList<>();
    enter(at);
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event));
    }
    depth--;
    return new Node.Sequence(at, List.copyOf(items));
  }

  private Node.Mapping mapping(Position at) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    enter(at);
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      Position keyAt = start(event);
      Node key = node(event);
      Node value = node(events.next());
      String name = key instanceof Node.Scalar scalar ? scalar.text() : "";
      if (!(key instanceof Node.Scalar)) {
        problems.add(keyAt, "complex-key", "键必须是文字", "a key must be text");
      } else if (entries.putIfAbsent(name, new Node.Entry(keyAt, value)) != null) {
        problems.add(
            keyAt,
            "duplicate-key",
            "键 `" + name + "` 出现两次",
            "the key `" + name + "` stands here twice");
      }
    }
    depth--;
    return new Node.Mapping(at, java.util.Collections.unmodifiableMap(entries));
  }

  private void enter(Position at) {
    if (++depth > DEEPEST) {
      problems.add(
          at, "too-deep", "嵌套超过 " + DEEPEST + " 层", "nested more than " + DEEPEST + " levels deep");
      problems.throwIfAny();
    }
  }

  private Position start(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.of(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
