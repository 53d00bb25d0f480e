package org.bulou.law.mutate;

import java.util.Locale;
import org.bulou.law.source.Bilingual;

/** The kinds of change; their names are part of a mutant's id and stay. */
public enum Operator {
  DROP_NORM("删去整条规范", "norm dropped"),
  SHIFT_FROM("适用起始日移动一天", "first day of application moved by a day"),
  SHIFT_UNTIL("适用终止日移动一天", "end of application moved by a day"),
  ROLE("义务人角色改变", "role of the bearer changed"),
  DROP_CONDITION("删去整个条件", "condition dropped"),
  DROP_PART("删去条件的一部分", "part of a condition dropped"),
  CONNECTIVE("“且”“或”互换", "and and or exchanged"),
  NEGATION("否定被改变", "negation changed"),
  COMPARISON("比较符改变", "comparison changed"),
  QUANTIFIER("“有”“都”互换", "exists and all exchanged"),
  GRADE("等级移动一级", "grade moved by one"),
  ARITHMETIC("运算符改变", "arithmetic changed"),
  START("起算点改变", "start of the clock changed"),
  AMOUNT("数量加减一", "amount changed by one"),
  UNIT("计时方法改变", "counting doctrine changed"),
  DROP_ADJUSTMENT("删去中止、延长或上限", "pause, extension or cap dropped"),
  DROP_EXCEPTION("删去例外", "exception dropped"),
  FIRST_WHEN("条件读取时点改变", "instant at which the condition is read changed"),
  ADDRESSEE("报送对象改变", "addressee changed"),
  DISCHARGE("履行方式改变", "kind of discharge changed"),
  DROP_SANCTION("删去一项所罚义务", "a sanctioned norm dropped"),
  DROP_READING("删去一种解读", "reading dropped"),
  SWAP_READING("建议采用的解读改变", "suggested reading changed"),
  VALUE("数值、日期或名单改变", "value changed by one"),
  ROW("判定表的一行改变", "row of a table changed"),
  RULE("计时规则改变", "counting rule changed");

  private final String zh;
  private final String en;

  Operator(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What was changed, as a heading. */
  public Bilingual words() {
    return new Bilingual(zh, en);
  }

  /** The name in ids and JSON. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
