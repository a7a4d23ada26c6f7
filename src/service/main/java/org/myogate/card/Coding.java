package org.myogate.card;

/** A code of a code system, with its words. */
public record Coding(String system, String code, String display) {}
