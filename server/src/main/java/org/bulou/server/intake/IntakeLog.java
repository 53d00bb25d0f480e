package org.bulou.server.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log of everything that was received and what was done with it (RMSV 5: kept six months at
 * least; here for ever). It holds no content of any report and no name: who acted is a number.
 */
@Service
@Transactional(readOnly = true)
public class IntakeLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] COLUMNS = {
    "report",
    "channel",
    "received_at",
    "recorded_at",
    "received_by",
    "product",
    "outcome",
    "line",
    "at",
    "act",
    "actor",
    "note"
  };
  private final ReportStore reports;

  IntakeLog(ReportStore reports) {
    this.reports = reports;
  }

  /** One row per line of the log (RFC 4180), instants in UTC. */
  public String csv() {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      List<Report> all = reports.all();
      Map<ReportId, List<Handling>> lines = lines(all);
      for (Report report : all) {
        for (Handling line : lines.getOrDefault(report.id(), List.of())) {
          printer.printRecord(row(report, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<Object> row(Report report, Handling line) {
    return List.of(
        report.number(),
        report.channel().wire(),
        report.receivedAt(),
        report.recordedAt(),
        entities(report),
        report.product().orElse(""),
        report.outcome().wire(),
        line.number(),
        line.at(),
        line.act().wire(),
        line.actor().map(Object::toString).orElse(""),
        harmless(line.note()));
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String harmless(String note) {
    return !note.isEmpty() && "=+-@\t\r".indexOf(note.charAt(0)) >= 0 ? "'" + note : note;
  }

  /** One object per report with its lines. */
  public String json() {
    List<Report> all = reports.all();
    Map<ReportId, List<Handling>> lines = lines(all);
    ArrayNode array = JSON.createArrayNode();
    for (Report report : all) {
      ObjectNode object = array.addObject();
      object.put("report", report.number());
      object.put("channel", report.channel().wire());
      object.put("received_at", report.receivedAt().toString());
      object.put("recorded_at", report.recordedAt().toString());
      ArrayNode by = object.putArray("received_by");
      new TreeSet<>(report.entities()).forEach(by::add);
      report.product().ifPresent(p -> object.put("product", p));
      object.put("outcome", report.outcome().wire());
      report.erasedAt().ifPresent(at -> object.put("erased_at", at.toString()));
      ArrayNode log = object.putArray("log");
      lines.getOrDefault(report.id(), List.of()).forEach(line -> add(log.addObject(), line));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(array);
  }

  private static void add(ObjectNode object, Handling line) {
    object.put("line", line.number());
    object.put("at", line.at().toString());
    object.put("act", line.act().wire());
    line.actor().ifPresent(actor -> object.put("actor", actor.toString()));
    if (!line.note().isEmpty()) {
      object.put("note", line.note());
    }
  }

  private Map<ReportId, List<Handling>> lines(List<Report> all) {
    return reports.handlings(all.stream().map(Report::id).toList());
  }

  private static String entities(Report report) {
    return String.join(" ", new TreeSet<>(report.entities()));
  }
}
