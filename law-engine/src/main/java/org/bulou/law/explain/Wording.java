package org.bulou.law.explain;

import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Confidence;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;

/**
 * The words for every state and standing. They stand in a tamper-evident record: they say what was
 * computed and on which reading, never that somebody failed.
 */
public final class Wording {
  private Wording() {}

  public static Bilingual of(DutyState state) {
    return switch (state) {
      case UNDECIDED -> words("尚未确定", "undecided");
      case MAY_HAVE_STARTED -> words("可能已经起算", "may have started");
      case WAITING -> words("等待起算", "waiting for its start");
      case RUNNING -> words("计时中", "running");
      case SUSPENDED -> words("暂停计时", "suspended");
      case PAST_COMPUTED_DATE -> words("已过计算日期", "past the computed date");
      case DONE -> words("已完成", "done");
      case DONE_AFTER_DATE -> words("在计算日期之后完成", "done after the computed date");
      case ENDED -> words("已终止", "ended");
      case KEPT -> words("已满足", "kept");
      case NOT_KEPT -> words("记录尚未显示已满足", "not shown as kept on record");
      case STANDING -> words("持续适用", "standing");
    };
  }

  /**
   * "past the computed date (reading X)": the date is only as good as the reading it was computed
   * by.
   */
  public static Bilingual of(Duty duty) {
    Bilingual state = of(duty.state());
    boolean dated =
        duty.state() == DutyState.PAST_COMPUTED_DATE || duty.state() == DutyState.DONE_AFTER_DATE;
    if (!dated) {
      return state;
    }
    Bilingual reading =
        duty.decidedBy()
            .map(o -> reading(o.element(), o.reading()))
            .orElse(words("所选解读", "the readings followed"));
    return duty.decidedBy().isPresent()
        ? words(state.zh() + "（" + reading.zh() + "）", state.en() + " (" + reading.en() + ")")
        : words(state.zh() + "（按所选解读）", state.en() + " (" + reading.en() + ")");
  }

  public static Bilingual of(Duty.Standing standing) {
    return switch (standing) {
      case BINDS -> words("适用", "applies");
      case DISPUTED -> words("解读有分歧，尚未采纳", "disputed: no reading adopted");
      case UNDECIDED -> words("事实不足，尚未确定", "undecided: a fact is wanting");
      case WARNING -> words("仅在未采纳的解读下适用", "only under a reading that is not adopted");
    };
  }

  public static Bilingual of(Gate gate) {
    return switch (gate) {
      case Gate.Clear c when c.byRule() ->
          words(
              "所考虑的法律中未见异议（依规则开放，仍有事实未知）",
              "no objection in the laws considered (open by rule, some fact not known)");
      case Gate.Clear c -> words("所考虑的法律中未见异议", "no objection in the laws considered");
      case Gate.Closed c when c.disputed() ->
          words("关闭（仅在未采纳的解读下）", "closed (under readings of which none is adopted)");
      case Gate.Closed c -> words("关闭", "closed");
      case Gate.Undetermined u -> words("尚不能确定", "undetermined");
    };
  }

  /** What to do while a gate is undetermined. */
  public static Bilingual of(DomainValue.InDoubt practice) {
    return switch (practice) {
      case HOLD -> words("暂缓", "held until it is known");
      case PROCEED ->
          words("可继续，须附警示、责任人与理由", "may go ahead with a warning, a named person and reasons");
      case OPEN -> words("依规则开放", "open by rule");
    };
  }

  public static Bilingual of(Verdict.Standing standing) {
    return switch (standing) {
      case CLOSES -> words("禁止", "closes");
      case DISPUTED -> words("在部分解读下禁止，尚未采纳", "closes under some readings, none adopted");
      case UNDECIDED -> words("事实不足，可能禁止", "may close: a fact is wanting");
      case WARNS -> words("仅在未采纳的解读下禁止", "closes only under a reading that is not adopted");
    };
  }

  public static Bilingual of(Conflict.Kind kind) {
    return switch (kind) {
      case THROUGHOUT -> words("到期之前始终不能同时满足", "cannot both be obeyed at any time before the date");
      case UNTIL_LATER -> words("现在不能同时满足，到期前将解除：不早于", "not now, but before the date: not before");
      case OPTIONAL_CONTENT ->
          words("仅可选内容受阻：只报送最少内容", "only the optional content is closed: send the minimum");
    };
  }

  public static Bilingual of(Confidence confidence) {
    return switch (confidence) {
      case READ -> words("原文已读", "wording read");
      case HIGH -> words("原文未读，把握大", "wording not read, confidence high");
      case MEDIUM -> words("原文未读，把握中等", "wording not read, confidence medium");
      case LOW -> words("原文未读，把握小", "wording not read, confidence low");
      case DERIVED -> words("推论，须由律师确认", "derived, to be confirmed by counsel");
    };
  }

  /** What kind of words an article's text is. */
  public static Bilingual of(LawText text) {
    return switch (text.status()) {
      case "verbatim" -> words("原文", "verbatim");
      case "excerpt" -> words("摘录", "excerpt");
      default -> words("转述", "paraphrase");
    };
  }

  public static Bilingual of(Norm.Kind kind) {
    return switch (kind) {
      case DUTY -> words("义务", "duty");
      case PROHIBITION -> words("禁止", "prohibition");
      case PERMISSION -> words("许可（例外）", "permission (exception)");
      case RECOMMENDATION -> words("倡导", "recommendation");
      case POWER -> words("职权", "power");
      case PENALTY -> words("罚则", "penalty");
    };
  }

  public static Bilingual of(Evaluation.Why why) {
    return switch (why) {
      case DRAFT -> words("草案，不具约束力", "a draft, which never binds");
      case NOT_ENCODED -> words("尚未编码", "not encoded");
      case NOT_IN_FORCE -> words("当时不在施行", "not in force at any time that matters");
      case OTHER_ASPECT -> words("本案不涉及该方面", "the case has none of its aspects");
      case SWITCHED_OFF -> words("所在法律包未启用", "its pack is switched off");
      case NOTHING_APPLIES -> words("据现有事实无一适用", "nothing in it applies on these facts");
    };
  }

  public static Bilingual of(Truth truth) {
    return switch (truth) {
      case TRUE -> words("是", "yes");
      case FALSE -> words("否", "no");
      case UNKNOWN -> words("不知道", "not known");
      case ERROR -> words("计算出错，按不知道处理", "failed, treated as not known");
    };
  }

  /** How a reading that is not the one followed is called. */
  public static Bilingual notAdopted() {
    return words("未采纳", "not adopted");
  }

  /** A reading of an element by name. */
  public static Bilingual reading(String element, String reading) {
    return words("解读 " + element + "=" + reading, "reading " + element + "=" + reading);
  }

  static Bilingual words(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
