package org.bulou.law.model;

import org.bulou.law.condition.Expr;

/** A variable that runs over a list of parts. */
public record Each(String name, int slot, Expr list) {}
