package org.bulou.cli.ledger;

import java.util.stream.Collectors;
import org.bulou.cli.Console;
import org.bulou.ledger.verify.Finding;
import org.bulou.ledger.verify.Report;

/** A verification in words: what was checked, what was found, what nobody can check here. */
final class ReportPage {
  private final Console console;

  ReportPage(Console console) {
    this.console = console;
  }

  void print(Report r) {
    r.signed()
        .ifPresent(
            c -> {
              line("日志", "log", c.origin());
              line("条目", "entries", count(c.size()) + cosigned(r));
              line("根", "root", c.root().toString());
            });
    console.line(console.in("已检查", "checked"));
    done(
        count(r.entries()) + " 个条目，逐一读取并计算哈希（" + count(r.bytes()) + " 字节）",
        count(r.entries()) + " entries, each read and hashed (" + count(r.bytes()) + " bytes)");
    done(
        count(r.tiles()) + " 个块与 " + count(r.bundles()) + " 个条目包，与条目算出的相比",
        count(r.tiles())
            + " tiles and "
            + count(r.bundles())
            + " entry bundles, compared with what the entries give");
    done(
        count(r.checkpoints()) + " 个检查点：签名成立，且根由同一批条目算出，故彼此一致",
        count(r.checkpoints())
            + " checkpoints: signatures hold, roots derived from the same entries, so they are"
            + " consistent");
    if (r.stamps() > 0) {
      done(
          r.stamps() + " 个时间戳：是对其旁检查点的；机构的签名未检查",
          r.stamps()
              + " time-stamps: made over the checkpoint beside them; the authority's signature was not checked");
    }
    done(count(r.files()) + " 个文件，无一遗漏", count(r.files()) + " files, none left out");
    if (r.unsigned() > 0) {
      console.line(
          "  ! "
              + console.in(
                  count(r.unsigned()) + " 个条目在最新检查点之后，尚未签名",
                  count(r.unsigned())
                      + " entries follow the newest checkpoint and are not signed yet"));
    }
    console.line(
        console.in(
            "未检查：承诺背后的内容；条目自述的时间；他人看到的是否为同一日志（问见证人）",
            "not checked: what lies behind the commitments; the times entries state; whether others were"
                + " shown the same log (ask a witness)"));
    r.findings().forEach(this::finding);
    console.line(
        r.holds()
            ? console.in("日志成立", "the log holds")
            : console.in("日志不成立", "the log does NOT hold"));
  }

  private String cosigned(Report r) {
    return r.cosigned().isEmpty()
        ? console.in("，无见证人共签", ", cosigned by no witness")
        : r.cosigned().entrySet().stream()
            .map(w -> w.getKey() + " " + w.getValue())
            .collect(Collectors.joining(", ", console.in("，共签：", ", cosigned by "), ""));
  }

  private void finding(Finding f) {
    console.line(
        (f.wrong() ? "✗ " : "~ ") + f.file() + ": " + console.in(f.what().zh(), f.what().en()));
  }

  private void line(String zh, String en, String value) {
    console.line(console.in(zh + "：", en + ": ") + value);
  }

  private void done(String zh, String en) {
    console.line("  · " + console.in(zh, en));
  }

  private static String count(long n) {
    return String.format(java.util.Locale.ROOT, "%,d", n);
  }
}
